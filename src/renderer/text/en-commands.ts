/** English texts: commands, shortcuts. */
import type { svCommands } from './sv-commands.ts';

export const enCommands: Readonly<Record<keyof typeof svCommands, string>> = {
  'palette.title': 'Commands',
  'palette.label': 'Find a command, personnummer or delivery',
  'palette.placeholder': 'Command, personnummer or delivery',
  'palette.commands': 'Commands',
  'palette.none': 'No command is called that. A whole personnummer opens the person, a delivery’s number the delivery.',

  'commands.here': 'On this screen',
  'commands.go': 'Go to',
  'commands.do': 'Do',
  'commands.person': 'Person',
  'commands.delivery': 'Delivery',
  'commands.look': 'Look',
  'commands.help': 'Keyboard',

  'keys.title': 'Keyboard shortcuts',
  'keys.open': 'Shortcuts',
  'keys.then': 'then',
  'keys.single': 'Shortcuts of a single key',
  'keys.single-words':
    'Turn them off if you speak to the computer or easily touch keys by mistake. Shortcuts with Ctrl or Cmd still work.',

  'do.go': 'Go to {screen}',
  'do.search': 'Search person',
  'do.search-words': 'personnummer find',
  'do.fetch-words': 'night delivery download',
  'do.compose': 'Compose order file',
  'do.send': 'Send orders …',
  'do.order-words': 'order file Försäkringskassan',
  'do.density': 'Density: {density}',
  'do.theme': 'Theme: {theme}',
  'do.palette': 'All commands',
  'do.person': 'Open {number}',
  'do.recent-words': 'recent last',
  'do.delivery': 'Open delivery {id}',
  'do.next-row': 'Next row of the list',
  'do.previous-row': 'Previous row of the list',
};
