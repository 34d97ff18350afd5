// Cases chosen by chance for a second look. The kinds of events grow by one.

export const secondLook = `
INSERT INTO event_kinds (kind) VALUES ('second-look-drawn');
`
