// Makes the types of the services' answers from their committed interfaces, so that a change of a contract breaks this build.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTypes, { astToString } from 'openapi-typescript'

const console_ = join(dirname(fileURLToPath(import.meta.url)), '..')
const root = join(console_, '..', '..')
const folder = join(console_, 'src', 'shared', 'contract')
mkdirSync(folder, { recursive: true })

for (const service of ['registry', 'project', 'activity', 'analytics']) {
  const contract = join(root, `${service}-service`, 'src', 'main', 'resources', 'contract', 'openapi.yaml')
  if (!existsSync(contract)) {
    continue
  }
  const text = '/* eslint-disable */\n' + astToString(await openapiTypes(readFileSync(contract)))
  const target = join(folder, `${service}.d.ts`)
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    writeFileSync(target, text)
  }
}
