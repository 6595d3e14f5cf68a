import { body, registry, send } from '@/shared/http'

/** What has files: a visit of the inspector's, or a finding that the community answers. */
export type FileOwner = 'inspection-visit' | 'inspection-finding'

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  width: number | null
}

const FILES = '/api/v1/registry/files'

export async function filesOf(ownerType: FileOwner, ownerId: string): Promise<StoredFile[]> {
  const slice = await body(registry.GET(FILES, { params: { query: { ownerType, ownerId, limit: 200 } } }))
  return slice.items as StoredFile[]
}

export async function upload(ownerType: FileOwner, ownerId: string, file: File): Promise<void> {
  const parts = new FormData()
  parts.append('purpose', file.type.startsWith('image/') ? 'PHOTO' : 'EVIDENCE')
  parts.append('ownerType', ownerType)
  parts.append('ownerId', ownerId)
  parts.append('file', file)
  await send(FILES, parts)
}

export async function remove(id: string): Promise<void> {
  await registry.DELETE('/api/v1/registry/files/{id}', { params: { path: { id } } })
}

export function contentOf(id: string): string {
  return `${FILES}/${id}/content`
}

export function thumbnailOf(id: string): string {
  return `${FILES}/${id}/thumbnail`
}
