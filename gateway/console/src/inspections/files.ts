import { body, csrfToken, registry } from '@/shared/http'
import { language } from '@/shared/i18n'
import { parseProblem, ProblemError } from '@/shared/problem'

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
  const form = new FormData()
  form.append('purpose', file.type.startsWith('image/') ? 'PHOTO' : 'EVIDENCE')
  form.append('ownerType', ownerType)
  form.append('ownerId', ownerId)
  form.append('file', file)
  const response = await fetch(FILES, {
    method: 'POST', body: form, headers: { 'X-XSRF-TOKEN': csrfToken(), 'Accept-Language': language() },
  }).catch(() => {
    throw new ProblemError({ status: 0, code: 'offline' })
  })
  if (!response.ok) {
    throw new ProblemError(parseProblem(response.status, await response.json().catch(() => null)))
  }
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
