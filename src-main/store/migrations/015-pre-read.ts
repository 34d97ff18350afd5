// A pre-read pack handed over: a kind of event, and nothing beside the trail.

export const preRead = `
INSERT INTO event_kinds (kind) VALUES ('pre-read-saved');
`
