// The pictures of the manual by name and theme: addresses of files that are packed with the app.
const files = import.meta.glob<string>(
  '../../docs/images/{crowded,history,import,palette,picker,review,two-texts}-*.png',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

export const pictureOf = (name: string, theme: 'light' | 'dark'): string | undefined =>
  files[`../../docs/images/${name}-${theme}.png`];
