// What is known of a source, by name.
export const sourceFields = {
  title: 'Title',
  byline: 'Byline',
  publisher: 'Publisher',
  date: 'Date',
  retrieved: 'Retrieved',
  place: 'Place',
  url: 'Address',
  language: 'Language',
  collection: 'Collection',
  properties: 'Other fields',
} as const;
