// The word for pictures in the table of kinds, which alone are passed over where nothing reads them.

/** As in the report. */
export const PICTURE = 'image'
