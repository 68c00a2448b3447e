// Entry of the page: the frame in index.html is painted first, then the window's own code is fetched.
requestAnimationFrame(() => {
  setTimeout(() => void import('./main'));
});
