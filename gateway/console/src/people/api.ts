import type { Step } from '@/regions/code'

/** Somebody in clear; what is typed of a person has the same shape. */
export interface Clear {
  name: string
  phone: string
}

/** Where a search has found somebody. */
export interface FoundAt {
  stationName: string
  regionName: string
  above: Step[]
}
