/** Somebody in clear; what is typed of a person has the same shape. */
export interface Clear {
  name: string
  phone: string
}
