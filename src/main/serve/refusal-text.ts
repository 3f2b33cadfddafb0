/** What a person reads in the browser when the view turns a request away. Swedish first, English second. */

export const refusalPage = {
  403: `Den här länken gäller inte, eller har redan använts. Starta webbvyn igen och öppna den adress som skrivs ut.

This link is not valid, or has been used already. Start the browser view again and open the address it prints.
`,
  404: 'Sidan finns inte.\n\nThere is no such page.\n',
  405: 'Så kan sidan inte användas.\n\nThe page cannot be used that way.\n',
} as const;
