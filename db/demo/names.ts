import type { Random } from './random.ts'

/** Names that go together, with the ethnic group codes of the national return. All invented. */
type NameGroup = {
  readonly ethnic: readonly string[]
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly families: readonly string[]
}

const w = (text: string): readonly string[] => text.split(' ')

const BRITISH: NameGroup = {
  ethnic: w('WBRI WBRI WBRI WBRI WBRI WBRI WBRI WIRI WROM'),
  girls: w(
    'Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophie Grace Evie Poppy Ella Elsie Maya Daisy Phoebe Harper Millie Ruby Chloe Lola Imogen Martha Nancy Erin Lacey Skye Megan Holly Abigail Summer Tegan Bethan Keira Libby Georgia Edith',
  ),
  boys: w(
    'Noah Leo Arthur Oscar George Theo Freddie Archie Alfie Charlie Jack Finley Harry Tommy Reggie Jude Albie Teddy Ronnie Louie Max Toby Harvey Riley Logan Tyler Callum Connor Kian Ethan Liam Owen Rhys Ellis Bobby Jenson Blake Kai Declan Lewis',
  ),
  families: w(
    'Ashdown Barrow Beckett Bellamy Birch Blackwood Brook Calder Carden Clough Coates Copley Crane Dacre Dobson Draper Eastwood Elsdon Fenwick Firth Garth Goddard Halden Hallam Haworth Hemsley Hesketh Holroyd Ingham Jessop Kirkby Larkin Linley Lockwood Marlow Medley Nettles Newsome Oakes Ormerod Pallister Peel Quarmby Raine Rigby Sandal Skelton Stubbs Sugden Tait Thackray Tindall Underhill Varley Wardle Wharton Whitlow Yardley',
  ),
}

const SOUTH_ASIAN: NameGroup = {
  ethnic: w('AIND APKN APKN ABAN AOTH'),
  girls: w('Aisha Zara Inaya Hafsa Anaya Meera Sana Priti Nadia Kavya Simran Iqra'),
  boys: w('Ibrahim Yusuf Zain Arjun Rohan Hamza Imran Dev Samir Faisal Kiran Adil'),
  families: w(
    'Akhtar Bashir Chowdhury Desai Farooqi Gill Hussaini Iqbal Kazmi Malhotra Naqvi Rahmani Sandhu Thakur Uddin',
  ),
}

const AFRICAN: NameGroup = {
  ethnic: w('BAFR BAFR BCRB BOTH MWBA MWBC'),
  girls: w('Amara Ada Zainab Imani Naomi Efua Temi Keisha Shanice Nia Abena Jasmine'),
  boys: w('Kwame Emeka Tunde Malachi Elijah Jerome Kofi Tariq Isaiah Obi Marlon Chidi'),
  families: w(
    'Abara Boateng Campbell-Osei Danso Eze Francis Gordon-Mensah Ibekwe Joseph Kamara Lawal Mbeki Ndlovu Okoro Sesay Toure',
  ),
}

const EUROPEAN: NameGroup = {
  ethnic: w('WOTH WOTH WOTH MOTH'),
  girls: w('Zofia Elena Ioana Daria Lenka Marta Katya Ana Zoë Milena'),
  boys: w('Jakub Mateo Andrei Luka Stefan Nikolai Tomas Emil Rui Marek'),
  families: w(
    'Albescu Bielak Costa Dvorak Ferreira Grabowski Ilić Jansons Kowal Łuczak Marques Novak Petrauskas Silva Żurek',
  ),
}

const MIXED: NameGroup = {
  ethnic: w('MWBC MWBC MWAS MOTH CHNE OOTH'),
  girls: w('Mali Leila Suki Talia Esme Sienna Yara Mei Noor Jade'),
  boys: w('Jayden Mason Reuben Omar Kenji Idris Ezra Jonah Roman Micah'),
  families: w('Adair Bennett-Khan Chan Duval Ellison Faraday Harlow-Ali Lam Monroe Reyes Sterling Vance'),
}

const FROM_ABROAD: NameGroup = {
  ethnic: w('BAFR OOTH AOTH OOTH'),
  girls: w('Selam Miriam Hewan Shirin Lan'),
  boys: w('Yonas Dawit Samuel Aland Rebin Farhad Hamid Zabi Mohammad Omid Jamal Tesfay Minh Kaveh Bashar'),
  families: w('Tekle Haile Weldu Ahmadi Karimi Safi Noori Barzani Rashid Nguyen Idris Osman Hakimi'),
}

const GROUPS: readonly (readonly [number, NameGroup])[] = [
  [66, BRITISH],
  [9, SOUTH_ASIAN],
  [9, AFRICAN],
  [7, EUROPEAN],
  [9, MIXED],
]

export type Family = { readonly name: string; readonly group: NameGroup }

export function nameFamily(random: Random): Family {
  const group = random.weigh(GROUPS)
  return { name: random.pick(group.families), group }
}

/** A family of young people who came to the country alone. */
export function nameFamilyAbroad(random: Random): Family {
  return { name: random.pick(FROM_ABROAD.families), group: FROM_ABROAD }
}

export type NamedPerson = { readonly givenName: string; readonly sex: string; readonly ethnic: string }

/** A child of a family, with a name that none of these has. */
export function nameChild({ group }: Family, taken: ReadonlySet<string>, random: Random): NamedPerson {
  const sex = random.chance(group === FROM_ABROAD ? 0.93 : 0.56) ? 'M' : 'F'
  const names = sex === 'M' ? group.boys : group.girls
  const free = names.filter((name) => !taken.has(name))
  return { givenName: random.pick(free), sex, ethnic: random.pick(group.ethnic) }
}
