// The XML parser, for registers and for what a release comes with; it knows no entities of a document's own.
export { SaxesParser as XmlParser } from 'saxes'
