// What the panel considered and did not do: a kind of event, and nothing beside the trail.

export const whatIf = `
INSERT INTO event_kinds (kind) VALUES ('what-if-considered');
`
