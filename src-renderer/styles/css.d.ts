// A style sheet is imported for what it does; it exports nothing.
declare module '*.css'
