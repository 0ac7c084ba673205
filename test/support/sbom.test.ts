import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../conformance/source-files.ts'

type Sbom = {
  readonly bomFormat: string
  readonly components: readonly { readonly name: string; readonly group?: string; readonly version: string }[]
}
type PackageFile = {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

test('script/sbom lists every dependency that runs with the service, by version, and none that only tests it', () => {
  const sbom: Sbom = JSON.parse(
    execFileSync(join(projectRoot, 'script/sbom'), { encoding: 'utf8', maxBuffer: 1e8 }),
  )
  const { dependencies, devDependencies }: PackageFile = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  )
  assert.equal(sbom.bomFormat, 'CycloneDX')
  const listed = new Map(
    sbom.components.map(({ name, group, version }) => [group ? `${group}/${name}` : name, version]),
  )
  for (const [name, version] of Object.entries(dependencies)) assert.equal(listed.get(name), version, name)
  for (const name of ['playwright-core', 'oxlint', 'typescript']) {
    assert.ok(name in devDependencies)
    assert.equal(listed.has(name), false, name)
  }
  // What our dependencies need is in it too.
  assert.ok(listed.size > Object.keys(dependencies).length)
})
