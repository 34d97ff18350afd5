// Minutes handed over: a kind of event, and nothing beside the trail.

export const minutesSaved = `
INSERT INTO event_kinds (kind) VALUES ('minutes-saved');
`
