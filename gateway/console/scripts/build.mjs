// Builds the console into the folder named, when anything that goes into it has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [out] = process.argv.slice(2)
const stamp = join(out, '..', '..', 'console.built')

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) {
      yield* files(path)
    }
    else {
      yield path
    }
  }
}

function run(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', env: { ...process.env, CONSOLE_OUT: out } })
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

run('types')
const all = createHash('sha256')
const single = readdirSync('.').filter((name) => statSync(name).isFile()).sort()
for (const file of [...single, ...files('scripts'), ...files('public'), ...files('src')]) {
  all.update(file).update(readFileSync(file))
}
const state = all.digest('hex')

if (!existsSync(join(out, 'index.html')) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
  run('build')
  writeFileSync(stamp, state)
}
