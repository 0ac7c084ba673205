// Polish. Nobody whose work it is has checked this translation, and every page in it says so.
import type { Catalogue } from './english.ts'

export const POLISH: Catalogue = {
  'skip-link': 'Przejdź do treści',
  'language-label': 'Przeczytaj w innym języku',
  'not-checked':
    'Tłumacz nie sprawdził tego tekstu. Jeśli coś brzmi dziwnie, zapytaj osobę, która wysłała Ci link.',
  'have-your-say': 'Powiedz, co myślisz',

  'begin-lead': 'Niedługo będzie przegląd Twojej sprawy. To spotkanie o Tobie i o Twoim planie.',
  'begin-day': 'Spotkanie będzie: {day}.',
  'begin-count': 'Chcemy wiedzieć, co myślisz. Liczba krótkich pytań: {count}.',
  'begin-skip': 'Każde pytanie możesz pominąć. Nie ma złych odpowiedzi.',
  'who-reads': 'Kto to przeczyta?',
  'begin-who':
    'Niezależna osoba, która prowadzi Twój przegląd, i Twój pracownik socjalny, a także osoby, które im pomagają lub sprawdzają ich pracę. Mogą o tym mówić na spotkaniu.',
  'begin-safe':
    'Jeśli napiszesz, że ktoś nie jest bezpieczny, musimy powiedzieć o tym ludziom, którzy mogą pomóc.',
  'begin-keep':
    'Zapisujemy Twoje odpowiedzi po drodze. Możesz przerwać i otworzyć ten sam link jeszcze raz. Działa do: {day}. Nikt ich nie przeczyta, dopóki ich nie wyślesz.',
  'begin-adult': 'Dla osoby dorosłej: czytaj pytania na głos. Zapisz to, co mówi dziecko, jego słowami.',
  'begin-button': 'Zacznij',
  'go-on-button': 'Dalej',

  step: 'Krok {step} z {total}',
  next: 'Dalej',
  back: 'Wstecz',
  skip: 'Pomiń to pytanie',
  talk: 'Wolę porozmawiać',
  stop: 'Przerwij i wróć później',
  'tell-more': 'Napisz więcej, jeśli chcesz',
  'your-answer': 'Twoja odpowiedź',

  'look-again': 'Czy możesz spojrzeć na to jeszcze raz?',
  'look-empty': 'Wybierz odpowiedź albo coś napisz. Możesz też to pominąć.',
  'look-long':
    'Masz dużo do powiedzenia i chcemy to usłyszeć. W tym polu mieści się tyle znaków: {most}. Masz teraz: {has}. Czy możesz to skrócić albo część przenieść do innego pola? Na razie wszystko zostało zapisane.',
  'look-other':
    'W innym oknie jest zapisane: „{other}”. W polu jest to, co piszesz teraz. Naciśnij przycisk jeszcze raz, aby zostawić to, co jest w polu.',

  'check-title': 'Sprawdź swoje odpowiedzi',
  'check-lead': 'Zanim je wyślesz, możesz wszystko zmienić.',
  'no-answer': 'To pytanie zostało pominięte',
  change: 'Zmień',
  send: 'Wyślij moje odpowiedzi',
  'talk-chosen':
    'Wolisz porozmawiać. Gdy to wyślesz, powiemy o tym osobie, która prowadzi Twój przegląd. Ona się z Tobą skontaktuje.',
  'talk-undo': 'Nie muszę rozmawiać',

  'stopped-title': 'Twoje odpowiedzi są zapisane',
  'stopped-lead': 'Nikt ich nie przeczyta, dopóki ich nie wyślesz. Aby wrócić, otwórz ten sam link.',
  'stopped-until': 'Możesz to zrobić do: {day}.',
  'sent-title': 'Ten formularz został wysłany',
  'sent-lead': 'Dziękujemy. Przeczytamy go przed spotkaniem.',
  'sent-more': 'Chcesz coś zmienić lub dodać? Powiedz o tym osobie, która wysłała Ci link.',
  'closed-title': 'Ten formularz jest już zamknięty',
  'closed-lead':
    'Poproś osobę, która go wysłała, o nowy link. Możesz też po prostu powiedzieć jej, co myślisz.',
  'unknown-title': 'Nie możemy znaleźć tego formularza',
  'unknown-lead':
    'Sprawdź, czy masz cały link, dokładnie taki, jaki został wysłany. Jeśli nadal się nie otwiera, poproś osobę, która go wysłała, o nowy.',

  'not-kept-title': 'Nie mogliśmy zachować tego, co napisano',
  'not-kept-lead': 'Tekst jest nadal tutaj. Możesz go skopiować i wysłać w inny sposób.',

  'face-very-bad': 'Bardzo źle',
  'face-bad': 'Niedobrze',
  'face-ok': 'Tak sobie',
  'face-good': 'Dobrze',
  'face-very-good': 'Bardzo dobrze',
  'line-lowest': 'Bardzo źle',
  'line-highest': 'Bardzo dobrze',
  yes: 'Tak',
  no: 'Nie',
  'not-sure': 'Nie wiem',
  'see-more': 'Chcę widywać ich częściej',
  'see-less': 'Chcę widywać ich rzadziej',
  'see-right': 'Jest w sam raz',
  'part-come': 'Chcę przyjść na spotkanie',
  'part-before': 'Chcę najpierw porozmawiać z osobą, która je prowadzi',
  'part-someone': 'Chcę, żeby ktoś mówił w moim imieniu',
  'part-chair': 'Chcę pomóc prowadzić spotkanie',
  'part-form': 'Wystarczy ten formularz',

  'young-feel': 'Jak się dziś czujesz?',
  'young-home': 'Jak się czujesz tam, gdzie mieszkasz?',
  'young-school': 'Jak się czujesz w szkole lub w przedszkolu?',
  'young-people': 'Z kim lubisz być?',
  'young-like': 'Co lubisz robić?',
  'young-worry': 'Czy coś Cię smuci albo straszy?',
  'young-change': 'Co ma być inaczej?',
  'easy-help': 'Czy masz taką pomoc, jakiej chcesz?',

  'child-feel': 'Jak Ci się teraz wiedzie?',
  'child-home': 'Jak się czujesz tam, gdzie mieszkasz?',
  'child-school': 'Jak jest w szkole?',
  'child-people': 'Czy widujesz bliskie Ci osoby tak często, jak chcesz?',
  'child-people-hint': 'Jeśli chcesz, napisz, kogo.',
  'child-good': 'Co idzie dobrze?',
  'child-worry': 'Czy coś Cię martwi?',
  'child-trust': 'Z kim możesz porozmawiać, kiedy jest trudno?',
  'child-plan': 'Czy wiesz, co jest w Twoim planie opieki?',
  'child-plan-hint': 'Plan mówi, jak będziemy się Tobą opiekować i dlaczego.',
  'child-change': 'Gdyby dało się zmienić jedną rzecz, co by to było?',
  'child-help': 'Czy chcesz, żeby ktoś pomógł Ci powiedzieć, co myślisz?',
  'child-help-hint': 'To rzecznik. Jest po Twojej stronie. Nic to nie kosztuje.',
  'child-part': 'Jak chcesz wziąć udział w przeglądzie?',
  'child-where': 'Gdzie i kiedy ma się odbyć? Kto ma tam być, a kto nie?',

  'older-feel': 'Jak Ci się układa?',
  'older-home': 'Co myślisz o tym, gdzie mieszkasz i gdzie możesz zamieszkać później?',
  'older-learn': 'Jak idzie w szkole, na kursie lub w pracy?',
  'older-health': 'Jak Twoje zdrowie i samopoczucie?',
  'older-money': 'Czy masz potrzebną pomoc w sprawach pieniędzy, gotowania i samodzielnego życia?',
  'older-future': 'Co chcesz robić dalej i co by w tym pomogło?',

  'adult-title': 'Państwa zdanie przed przeglądem',
  'adult-lead':
    'Niedługo odbędzie się przegląd sprawy dziecka, które Państwo znają. Dotyczy tego, jak dziecko się ma i jaki jest plan.',
  'adult-day': 'Przegląd odbędzie się: {day}.',
  'adult-no-name':
    'Dla bezpieczeństwa dziecka ta strona nie podaje imienia. Jeśli nie wiadomo, o kogo chodzi, prosimy zapytać osobę, która wysłała link.',
  'adult-who':
    'Przeczyta to osoba prowadząca przegląd i pracownik socjalny, a także osoby, które im pomagają lub sprawdzają ich pracę; może to zostać omówione na spotkaniu. Dziecko może poprosić o wgląd. Jeśli dziecko lub inni nie powinni czegoś zobaczyć, prosimy zadzwonić do pracownika socjalnego.',
  'adult-keep':
    'Każde pytanie można pominąć. Przycisk „Zapisz i wróć później” zachowuje tekst: ten sam link otworzy go ponownie. Działa do: {day}.',
  'adult-next': 'Sprawdź tekst',
  'adult-stop': 'Zapisz i wróć później',
  'adult-send': 'Wyślij',
  'adult-skipped': 'Pominięto',

  'parent-well': 'Co idzie dobrze u Państwa dziecka?',
  'parent-worry': 'Co Państwa martwi?',
  'parent-need': 'Co powinno się teraz stać i kto powinien to zrobić?',
  'parent-time': 'Jak wygląda czas spędzany z dzieckiem? Co by go poprawiło?',
  'parent-plan': 'Co sądzą Państwo o planie dla dziecka?',
  'parent-part': 'Czy chcą Państwo przyjść na przegląd? Co pomogłoby wziąć w nim udział?',
  'carer-well': 'Jak ma się dziecko i co idzie dobrze w Państwa domu?',
  'carer-health': 'Jak zdrowie, sen i jedzenie?',
  'carer-school': 'Jak, Państwa zdaniem, jest w szkole lub przedszkolu?',
  'carer-family': 'Jak przebiegają spotkania z rodziną i przyjaciółmi, przed nimi i po nich?',
  'carer-worry': 'Co Państwa martwi?',
  'carer-need': 'Co powinno się teraz stać? Jakiej pomocy potrzeba w opiece nad dzieckiem?',
  'work-known': 'Skąd zna Pan lub Pani dziecko i kiedy był ostatni kontakt?',
  'work-well': 'Co działa dobrze?',
  'work-worry': 'Co budzi niepokój?',
  'work-need': 'Co powinno się stać, kto ma to zrobić i do kiedy?',
  'work-actions': 'Jak daleko są działania z ostatniego przeglądu, za które Pan lub Pani odpowiada?',
  'work-come': 'Czy przyjdzie Pan lub Pani na przegląd? Jeśli nie, co trzeba tam wiedzieć?',

  'mail-subject': 'Państwa zdanie przed przeglądem',
  'mail-child':
    'Cześć.\n\nNiedługo będzie przegląd Twojej sprawy. Chcemy wiedzieć, co myślisz. Ten link otwiera kilka krótkich pytań:\n\n{link}\n\nMożesz przerwać i wrócić. Link działa do: {day}. Nie przesyłaj go dalej: jest tylko dla Ciebie.',
  'mail-adult':
    'Dzień dobry.\n\nNiedługo odbędzie się przegląd sprawy dziecka, które Państwo znają. Chcemy poznać Państwa zdanie. Inicjały dziecka: {initials}. Ten link otwiera pytania, hasło nie jest potrzebne:\n\n{link}\n\nMożna przerwać i wrócić. Link działa do: {day}. Prosimy nie przesyłać go dalej.',
}
