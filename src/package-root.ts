// Where the package lies that this code is of: the folder that has `data` beside `src` or `dist`.

/** A file URL that ends with a slash; the same from `src` and from the built files, which all lie in `dist` itself. */
export const PACKAGE_ROOT = new URL('../', import.meta.url)
