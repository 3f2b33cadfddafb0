/** The only two channels between the renderer and the desktop shell. */

/** Invoked with (call name, input); answers with a Result. */
export const callChannel = 'lefi:call';

/** Sent to the renderer with (event name, value). */
export const eventChannel = 'lefi:event';
