// Every way to read a run of number words or digits, kept side by side until the dialling plan decides.

/** One way on from a node: the digits it stands for (`''` for filler, `*` for an open digit) and its log-weight. */
export interface Arc {
  readonly to: number
  readonly digits: string
  /** Natural log of its likelihood beside the other ways on; 0 for a sure one. */
  readonly weight: number
}

/** Nodes from 0; every arc leads to a later node; `arcs[n]` are the ways on from node n. */
export interface Lattice {
  readonly arcs: readonly (readonly Arc[])[]
}
