export { createXmlReader, type XmlEvents, type XmlFault, type XmlReader } from './read-xml.ts'
