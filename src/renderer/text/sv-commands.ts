/** Swedish texts: commands, shortcuts. */

export const svCommands = {
  'palette.title': 'Kommandon',
  'palette.label': 'Sök kommando, personnummer eller leverans',
  'palette.placeholder': 'Kommando, personnummer eller leverans',
  'palette.commands': 'Kommandon',
  'palette.none': 'Inget kommando heter så. Ett helt personnummer öppnar personen, ett leveransnummer leveransen.',

  'commands.here': 'På den här skärmen',
  'commands.go': 'Gå till',
  'commands.do': 'Gör',
  'commands.person': 'Person',
  'commands.delivery': 'Leverans',
  'commands.look': 'Utseende',
  'commands.help': 'Tangentbord',

  'keys.title': 'Tangentbordsgenvägar',
  'keys.open': 'Genvägar',
  'keys.then': 'sedan',
  'keys.single': 'Genvägar med en tangent',
  'keys.single-words':
    'Stäng av dem om du talar till datorn eller lätt kommer åt tangenterna. Genvägar med Ctrl eller Cmd fungerar ändå.',

  'do.go': 'Gå till {screen}',
  'do.search': 'Sök person',
  'do.search-words': 'personnummer hitta',
  'do.fetch-words': 'natt leverans ladda ner',
  'do.compose': 'Komponera beställningsfil',
  'do.send': 'Skicka beställningar …',
  'do.order-words': 'beställning order fil Försäkringskassan',
  'do.theme': 'Tema: {theme}',
  'do.density': 'Täthet: {density}',
  'do.palette': 'Alla kommandon',
  'do.person': 'Öppna {number}',
  'do.recent-words': 'senaste nyss',
  'do.delivery': 'Öppna leverans {id}',
  'do.next-row': 'Nästa rad i listan',
  'do.previous-row': 'Föregående rad i listan',
} as const;
