/** Every way in which a page is looked at; the names of pictures end in "-360-light.png". */
const looks = ['360-light', '360-dark', '1280-light', '1280-dark'];

/**
 * A page of HTML that shows all pictures: a row for each page and state, a column for each browser, language, width
 * and scheme.
 *
 * @param {{ name: string, files: string[] }[]} folders such as "chrome-es", with the pictures in each
 * @returns {string} HTML, for a file that lies beside the folders
 */
export function contactSheet(folders) {
  const states = [...new Set(folders.flatMap(({ files }) => files.flatMap(stateOf)))].sort();
  const columns = folders.flatMap(({ name, files }) => {
    const there = new Set(files);
    return looks.map((look) => ({ name, look, there }));
  });
  const heads = columns.map(({ name, look }) => `<th>${quote(`${name} ${look}`)}</th>`).join('');
  const rows = states.map((state) => {
    const cells = columns.map(({ name, look, there }) => {
      const file = `${state}-${look}.png`;
      if (!there.has(file)) return '<td></td>';
      const source = quote(`${encodeURIComponent(name)}/${encodeURIComponent(file)}`);
      return `<td><a href="${source}"><img src="${source}" alt="${quote(`${state}, ${name}, ${look}`)}"></a></td>`;
    });
    return `<tr><th>${quote(state)}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Dogear, every page</title>
<style>
  body { margin: 8px; font: 10px sans-serif; background: #888 }
  th { padding: 2px; text-align: left; vertical-align: top; background: #eee; overflow-wrap: anywhere; max-width: 90px }
  td { padding: 2px; vertical-align: top }
  img { display: block; height: 150px }
</style>
<table>
<tr><th></th>${heads}</tr>
${rows.join('\n')}
</table>
`;
}

/** The page and state that a picture shows; none where it is no picture of ours. */
function stateOf(file) {
  const look = looks.find((look) => file.endsWith(`-${look}.png`));
  return look ? [file.slice(0, -`-${look}.png`.length)] : [];
}

const quote = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
