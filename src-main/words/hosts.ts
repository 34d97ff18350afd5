// What the program says around the application: when it starts, when it cannot, and when a part of it has stopped.

export const hostWords = {
  /** A call that was under way when the application's thread died. */
  stoppedDuring:
    'The part of Ratings Panel that keeps the inspection file has stopped unexpectedly. Whether this step was saved is not known; everything saved before it is safe. Close Ratings Panel, open it again and look.',
  /** A call made after it died. */
  stoppedBefore:
    'The part of Ratings Panel that keeps the inspection file has stopped unexpectedly. Nothing of this step was saved; everything saved before it is safe. Close Ratings Panel and open it again.',

  // The browser's host
  screensNotBuilt: 'The screens have not been built. Run “npm run build”, then start again.',
  couldNotStart: 'Ratings Panel could not start, because of something unexpected:',
  portTaken: (port: number) =>
    `Port ${port} cannot be used: another program has it. Choose another with --port, or leave it out.`,
  wrongAddress: 'Ratings Panel is not at this address. It is at',
  wrongOrigin: 'This did not come from a page of Ratings Panel, and was refused.',
  wrongMethod: 'This cannot be asked in this way.',
  notJson: 'A call of Ratings Panel is JSON, and says so. This one was refused.',
  notAdmitted:
    'This browser has not been let in. Ratings Panel belongs to the browser that opened its printed address first: go on there, or end Ratings Panel, start it again and open the new address.',
  nothingHere: 'There is nothing at this address.',
  unexpected:
    'Something unexpected happened. Whether this step was saved is not known; everything saved before it is safe. The details were written to the log.',
} as const
