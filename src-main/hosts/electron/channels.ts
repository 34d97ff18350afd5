// The names of what the window and the main process say to each other.

/** Asked by the window, answered by the main process. */
export type Asked =
  | 'ratings-panel:call'
  | 'ratings-panel:progress'
  | 'ratings-panel:stop'
  | 'ratings-panel:choose-files'
  | 'ratings-panel:save-file'
  | 'ratings-panel:open-room'

/** Told to the window: a command of the menu. */
export type Told = 'ratings-panel:command'
