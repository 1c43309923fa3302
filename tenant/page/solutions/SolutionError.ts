/** A package that the page cannot show; its message is for the person who gave it. */
export class SolutionError extends Error {}
