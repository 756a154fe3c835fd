// The YAML parser, for the label's list and for what a release comes with.
export {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml'
