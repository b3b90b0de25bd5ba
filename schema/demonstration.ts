/** Beside every answer of a server that holds invented data. */
export const demonstrationHeader = 'x-demonstration-data'
