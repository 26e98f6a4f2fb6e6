/** The last part of a path: the name of a file or folder, as people call it. */
export const fileNameIn = (path: string) => path.split(/[\\/]/).at(-1) ?? path
