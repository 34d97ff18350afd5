// A vote that was not carried: a kind of event, and nothing beside the trail.

export const voteNotCarried = `
INSERT INTO event_kinds (kind) VALUES ('vote-not-carried');
`
