// The two IPC channels between renderer and main. Apart from contract.ts so that the preload bundles no schema.
export const callChannel = 'glossator:call';
export const eventChannel = 'glossator:event';
