interface Shapes {
  features: { id: string, properties: { name: string, cp?: [number, number] } }[]
}

/** Outlines of the regions below, by the first four digits of the region above. */
const FILES: Record<string, () => Promise<{ default: unknown }>> = {
  5100: () => import('@/overview/map/sichuan.json'),
}

export function hasShapes(code: string): boolean {
  return code.endsWith('00000000') && code.slice(0, 4) in FILES
}

const SUFFIXES = /(藏族羌族|藏族|彝族)?自治州$|市$/

/** 成都, 阿坝, 凉山: what fits into a map. */
export function shortName(name: string): string {
  return name.replace(SUFFIXES, '')
}

/** Makes the outlines known to the charts, under the code; the shapes are named by the six digits of their own codes. */
export async function loadShapes(code: string): Promise<void> {
  const load = FILES[code.slice(0, 4)]
  if (!load) {
    throw new Error(`no shapes of ${code}`)
  }
  const [{ echarts }, file] = await Promise.all([import('@/shared/charts'), load()])
  if (!echarts.getMap(code)) {
    const shapes = structuredClone(file.default) as Shapes
    for (const shape of shapes.features) {
      shape.properties.name = shape.id
    }
    echarts.registerMap(code, shapes as never)
  }
}
