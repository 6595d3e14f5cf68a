import type { components } from '@/shared/contract/registry'
import { body, registry, send, type Sending, type Told } from '@/shared/http'

export type Purpose = 'PLAQUE_PHOTO' | 'EVIDENCE' | 'PHOTO'

/** What has files: a station, a visit of the inspector's, or a finding that the community answers. */
export interface FileOwner {
  type: 'station' | 'inspection-visit' | 'inspection-finding'
  id: string
}

type Wire = components['schemas']['FileView']

/** A file that is kept. */
export type StoredFile = Omit<Told<Wire, 'id' | 'name' | 'mediaType' | 'size' | 'createdAt'>, 'purpose'> & { purpose: Purpose }

export function ofStation(id: string): FileOwner {
  return { type: 'station', id }
}

const FILES = '/api/v1/registry/files'

/** What the file dialog offers; what is taken the server decides by the content. */
export const ACCEPTED: Record<Purpose, string> = {
  PLAQUE_PHOTO: 'image/jpeg,image/png,image/webp',
  EVIDENCE: 'image/jpeg,image/png,image/webp,application/pdf',
  PHOTO: 'image/jpeg,image/png,image/webp',
}

/** All files of an owner, the oldest first; there are twenty of each purpose at most. */
export async function files({ type, id }: FileOwner): Promise<StoredFile[]> {
  const slice = await body(registry.GET(FILES, { params: { query: { ownerType: type, ownerId: id, limit: 200 } } }))
  return slice.items as StoredFile[]
}

export function upload(owner: FileOwner, purpose: Purpose, file: File, progress: Sending['progress']): Promise<StoredFile> {
  const parts = new FormData()
  parts.append('purpose', purpose)
  parts.append('ownerType', owner.type)
  parts.append('ownerId', owner.id)
  parts.append('file', file, file.name)
  return send(FILES, parts, progress ? { progress } : {})
}

export async function remove(id: string): Promise<void> {
  await registry.DELETE('/api/v1/registry/files/{id}', { params: { path: { id } } })
}

export function contentOf({ id }: StoredFile): string {
  return `${FILES}/${id}/content`
}

export function thumbnailOf({ id }: StoredFile): string {
  return `${FILES}/${id}/thumbnail`
}

export function isPicture({ mediaType }: StoredFile): boolean {
  return mediaType.startsWith('image/')
}
