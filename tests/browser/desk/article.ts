/** A short article of our own words: five mentions of four topics, and names that are none. */
export const article = `<!doctype html><html lang="en"><title>Phones of reporters were on the list</title>
<style>p { max-width: 60ch } .far { height: 3000px }</style>
<h1>Phones of reporters were on the list</h1>
<p>The spyware Pegasus, sold by the surveillance company NSO Group, was found on the phones of journalists, the forensic
lab of Amnesty said. The company rejected the claims.</p>
<p>The government of India said the allegations regarding government surveillance have no basis.</p>
<div class="far"></div>
<p id="last">Critics of the government of Hungary were among those whose numbers stood in the leaked data, the reporters of
the Pegasus project wrote.</p>`;

export const plainPage = '<!doctype html><html lang="en"><title>Bread</title><p>Flour, water, salt and time.</p>';
