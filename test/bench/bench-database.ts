import { Client } from 'pg'

/** A fresh, empty database on the server of TEST_DATABASE_URL, which script/bench starts and removes. */
export async function createBenchDatabase(name: string): Promise<string> {
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined) throw new Error('run this by script/bench, which starts PostgreSQL')
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`drop database if exists ${name}`)
  await client.query(`create database ${name}`)
  await client.end()
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.toString()
}
