import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import elementPlus from 'unplugin-element-plus/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Puts a .gz beside each text, which the gateway sends to browsers that take it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const text = file.type === 'chunk' ? file.code : file.source
          if (!/\.(js|css|svg)$/.test(fileName) || text.length < 1024) {
            continue
          }
          const bytes = Buffer.from(text)
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(bytes, { level: 9 }) })
        }
      },
    },
  }
}

/** Vant's icons lie in its styles; the copy elsewhere that they name besides is never asked for. */
function nothingFromElsewhere(): Plugin {
  return {
    name: 'nothing-from-elsewhere',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('/vant/') && id.endsWith('.css') ? code.replace(/,\s*url\(["']?\/\/at\.alicdn\.com[^)]*\)\s*format\(["']woff["']\)/, '') : null
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.fileName.endsWith('.css') && file.type === 'asset' && /url\(["']?(https?:)?\/\//.test(file.source.toString())) {
          this.error(`${file.fileName} loads from elsewhere`)
        }
      }
    },
  }
}

const MOCKING = ['src/**/*.mocking.test.ts']

const gateway = process.env['CONSOLE_GATEWAY'] ?? 'http://localhost:18000'

export default defineConfig({
  // Tests need no styles, and put something simple in the place of the library's components.
  plugins: [vue(), ...(process.env['VITEST'] ? [] : [elementPlus({})]), nothingFromElsewhere(), compressed()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __APP_VERSION__: JSON.stringify(process.env['npm_package_version'] ?? ''),
  },
  build: {
    outDir: process.env['CONSOLE_OUT'] ?? '../target/classes/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: {
      '^/(api|oauth2|login|logout)(/|$)': gateway,
    },
  },
  test: {
    environment: './src/shared/testing/browserless.ts',
    // Modules are loaded once for all; who puts others in their place keeps them to itself.
    projects: [
      { extends: true, test: { name: 'together', include: ['src/**/*.test.ts'], exclude: MOCKING, isolate: false } },
      { extends: true, test: { name: 'alone', include: MOCKING } },
    ],
  },
})
