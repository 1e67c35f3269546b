<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Lists the processes, steps, lanes, landscapes and entries that refer to something.</source>
        <translation>Listet die Prozesse, Schritte, Bahnen, Landkarten und Einträge auf, die sich auf etwas beziehen.</translation>
    </message>
    <message>
        <source>the id of an entry of a catalogue or of a process</source>
        <translation>die Kennung eines Katalogeintrags oder eines Prozesses</translation>
    </message>
    <message>
        <source>Name the folder of the library.</source>
        <translation>Nennen Sie den Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>Name the id of an entry of a catalogue or of a process.</source>
        <translation>Nennen Sie die Kennung eines Katalogeintrags oder eines Prozesses.</translation>
    </message>
    <message>
        <source>“{name}” is used in {count} place.</source>
        <translation>„{name}“ wird an {count} Stelle verwendet.</translation>
    </message>
    <message>
        <source>“{name}” is used in {count} places.</source>
        <translation>„{name}“ wird an {count} Stellen verwendet.</translation>
    </message>
    <message>
        <source>“{name}” is not used anywhere.</source>
        <translation>„{name}“ wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>Nothing in the library has the id “{id}”.</source>
        <translation>Nichts in der Bibliothek hat die Kennung „{id}“.</translation>
    </message>
    <message>
        <source>Perhaps one of these is meant:</source>
        <translation>Vielleicht ist einer dieser Einträge gemeint:</translation>
    </message>
    <message>
        <source>on the landscape</source>
        <translation>auf der Landkarte</translation>
    </message>
    <message>
        <source>calls it</source>
        <translation>ruft ihn auf</translation>
    </message>
    <message>
        <source>{catalogue}: “{name}” ({how})</source>
        <translation>{catalogue}: „{name}“ ({how})</translation>
    </message>
    <message>
        <source>Process “{name}”, step “{step}” ({how})</source>
        <translation>Prozess „{name}“, Schritt „{step}“ ({how})</translation>
    </message>
    <message>
        <source>Process “{name}”, lane “{lane}” ({how})</source>
        <translation>Prozess „{name}“, Bahn „{lane}“ ({how})</translation>
    </message>
    <message>
        <source>Landscape “{name}”, “{symbol}”</source>
        <translation>Landkarte „{name}“, „{symbol}“</translation>
    </message>
    <message>
        <source>Process “{name}” ({how})</source>
        <translation>Prozess „{name}“ ({how})</translation>
    </message>
    <message>
        <source>An entry needs a name.</source>
        <translation>Ein Eintrag braucht eine Bezeichnung.</translation>
    </message>
    <message>
        <source>“{name}” cannot belong to itself or to what belongs to it.</source>
        <translation>„{name}“ kann nicht zu sich selbst gehören und nicht zu dem, was dazu gehört.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>„{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Merge “{name}” with “{other}”</source>
        <translation>„{name}“ mit „{other}“ zusammenführen</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>{what}: {processes}, {landscapes}.</source>
        <translation>{what}: {processes}, {landscapes}.</translation>
    </message>
    <message>
        <source>{count} process changed</source>
        <translation>{count} Prozess geändert</translation>
    </message>
    <message>
        <source>{count} processes changed</source>
        <translation>{count} Prozesse geändert</translation>
    </message>
    <message>
        <source>{count} landscape changed</source>
        <translation>{count} Landkarte geändert</translation>
    </message>
    <message>
        <source>{count} landscapes changed</source>
        <translation>{count} Landkarten geändert</translation>
    </message>
    <message>
        <source>{count} of them is open and not saved yet.</source>
        <translation>{count} davon ist geöffnet und noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>{count} of them are open and not saved yet.</source>
        <translation>{count} davon sind geöffnet und noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not changed: {count}.</source>
        <translation>Nicht geändert: {count}.</translation>
    </message>
    <message>
        <source>“{name}” – {reason}</source>
        <translation>„{name}“ – {reason}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>The entry stays, for something refers to it still.</source>
        <translation>Der Eintrag bleibt bestehen, weil sich noch etwas auf ihn bezieht.</translation>
    </message>
    <message>
        <source>Looking for where entries are used</source>
        <translation>Verwendung der Einträge wird ermittelt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Where used</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>No entry selected</source>
        <translation>Kein Eintrag ausgewählt</translation>
    </message>
    <message>
        <source>Looking for where it is used …</source>
        <translation>Die Verwendung wird ermittelt …</translation>
    </message>
    <message>
        <source>Not used anywhere.</source>
        <translation>Wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>Used in one place:</source>
        <translation>Wird an einer Stelle verwendet:</translation>
    </message>
    <message>
        <source>Used in {count} places:</source>
        <translation>Wird an {count} Stellen verwendet:</translation>
    </message>
    <message>
        <source>Merge “{name}”</source>
        <translation>„{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>Entry that takes its place</source>
        <translation>Eintrag, der an seine Stelle tritt</translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation>Eintrag auswählen</translation>
    </message>
    <message>
        <source>References lead to another entry:</source>
        <translation>Verweise führen zu einem anderen Eintrag:</translation>
    </message>
    <message>
        <source>Keep the text only; it refers to nothing then</source>
        <translation>Nur den Text behalten; er verweist dann auf nichts mehr</translation>
    </message>
    <message>
        <source>Its references lead to this entry, whose empty fields are filled from it:</source>
        <translation>Seine Verweise führen zu diesem Eintrag, dessen leere Felder aus ihm gefüllt werden:</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>{count} landscape</source>
        <translation>{count} Landkarte</translation>
    </message>
    <message>
        <source>{count} landscapes</source>
        <translation>{count} Landkarten</translation>
    </message>
    <message>
        <source>{count} entry of the catalogues</source>
        <translation>{count} Katalogeintrag</translation>
    </message>
    <message>
        <source>{count} entries of the catalogues</source>
        <translation>{count} Katalogeinträge</translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation>Nichts bezieht sich darauf.</translation>
    </message>
    <message>
        <source>What refers to it: {parts}.</source>
        <translation>Darauf beziehen sich: {parts}.</translation>
    </message>
    <message>
        <source>Changed by someone else</source>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Somebody else has changed the same in the meantime. What shall count?</source>
        <translation>Jemand anderes hat dasselbe inzwischen geändert. Was soll gelten?</translation>
    </message>
    <message>
        <source>Keep my change</source>
        <translation>Meine Änderung behalten</translation>
    </message>
    <message>
        <source>Take the other change</source>
        <translation>Die andere Änderung übernehmen</translation>
    </message>
    <message>
        <source>“{name}” was changed, and you delete it.</source>
        <translation>„{name}“ wurde geändert, und Sie löschen den Eintrag.</translation>
    </message>
    <message>
        <source>“{name}” was deleted, and you change it.</source>
        <translation>„{name}“ wurde gelöscht, und Sie ändern den Eintrag.</translation>
    </message>
    <message>
        <source>“{name}”, {field}: mine “{mine}”, theirs “{theirs}”</source>
        <translation>„{name}“, {field}: bei Ihnen „{mine}“, von anderen „{theirs}“</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>What can be done with the marked entry</source>
        <translation>Was mit dem markierten Eintrag geschehen kann</translation>
    </message>
    <message>
        <source>Merge with another entry…</source>
        <translation>Mit anderem Eintrag zusammenführen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>“{name}” is a new entry of the catalogue “{catalogue}”.</source>
        <translation>„{name}“ ist ein neuer Eintrag im Katalog „{catalogue}“.</translation>
    </message>
    <message>
        <source>Move entry</source>
        <translation>Eintrag verschieben</translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”. {reach}</source>
        <translation>Aus „{old}“ wird „{new}“. {reach}</translation>
    </message>
    <message>
        <source>References show the new name at once. The text that other programs see, lanes and symbols of the old name are changed in these files.</source>
        <translation>Verweise zeigen den neuen Namen sofort. Der Text, den andere Programme sehen, sowie Bahnen und Symbole mit dem alten Namen werden in diesen Dateien geändert.</translation>
    </message>
    <message>
        <source>It is still being looked for where entries are used.</source>
        <translation>Die Verwendung der Einträge wird noch ermittelt.</translation>
    </message>
    <message>
        <source>{count} process</source>
        <translation>{count} Prozess</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>Unit, role, person</source>
        <translation>Einheit, Rolle, Person</translation>
    </message>
    <message>
        <source>does what?</source>
        <translation>macht was?</translation>
    </message>
    <message>
        <source>Step, process, verb</source>
        <translation>Schritt, Prozess, Verrichtung</translation>
    </message>
    <message>
        <source>for what?</source>
        <translation>wofür?</translation>
    </message>
    <message>
        <source>Service, product, recipient</source>
        <translation>Leistung, Produkt, Empfänger</translation>
    </message>
    <message>
        <source>how?</source>
        <translation>wie?</translation>
    </message>
    <message>
        <source>Law, rule, channel</source>
        <translation>Recht, Regelung, Kanal</translation>
    </message>
    <message>
        <source>with what?</source>
        <translation>womit?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Clear all boxes</source>
        <translation>Alle Felder leeren</translation>
    </message>
    <message>
        <source>Copy the answer as text</source>
        <translation>Antwort als Text kopieren</translation>
    </message>
    <message>
        <source>Names or parts of them; a semicolon between alternatives. A unit brings its parts.</source>
        <translation>Namen oder Teile davon; Semikolon zwischen Alternativen. Eine Einheit bringt ihre Untereinheiten mit.</translation>
    </message>
    <message>
        <source>Who does what?</source>
        <translation>Wer macht was?</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer macht was</translation>
    </message>
    <message>
        <source>The library is being read …</source>
        <translation>Die Bibliothek wird gelesen …</translation>
    </message>
    <message>
        <source>Reading who does what</source>
        <translation>Lesen, wer was macht</translation>
    </message>
    <message>
        <source>{count} step</source>
        <translation>{count} Schritt</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} Schritte</translation>
    </message>
    <message>
        <source>{steps} {processes}</source>
        <translation>{steps} {processes}</translation>
    </message>
    <message>
        <source>in {count} process</source>
        <translation>in {count} Prozess</translation>
    </message>
    <message>
        <source>in {count} processes</source>
        <translation>in {count} Prozessen</translation>
    </message>
    <message>
        <source>Nothing in the library fits all of this.</source>
        <translation>Nichts in der Bibliothek passt zu all diesen Angaben.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Womit</translation>
    </message>
    <message>
        <source>&amp;Who does what, for what, how, with what?</source>
        <translation>&amp;Wer macht was, wofür, wie, womit?</translation>
    </message>
    <message>
        <source>question answer search unit role law system service</source>
        <translation>Frage Antwort Suche Einheit Rolle Recht Verfahren Leistung</translation>
    </message>
    <message>
        <source>“{id}” is referred to, but is not in the catalogue “{catalogue}”. Choose another entry, or make one.</source>
        <translation>Auf „{id}“ wird verwiesen, der Katalog „{catalogue}“ enthält den Eintrag aber nicht. Wählen Sie einen anderen Eintrag oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>“{name}” refers to “{id}”, which is not in the catalogue “{catalogue}”. Choose another entry.</source>
        <translation>„{name}“ verweist auf „{id}“, der Katalog „{catalogue}“ enthält den Eintrag aber nicht. Wählen Sie einen anderen Eintrag.</translation>
    </message>
    <message>
        <source>{count} entries are named “{name}”. Merge them, or give them different names.</source>
        <translation>{count} Einträge heißen „{name}“. Führen Sie sie zusammen oder geben Sie ihnen verschiedene Namen.</translation>
    </message>
    <message>
        <source>“{name}” belongs to itself by way of what it belongs to. Let it belong to something else.</source>
        <translation>„{name}“ gehört über andere Einträge zu sich selbst. Ordnen Sie den Eintrag einem anderen zu.</translation>
    </message>
    <message>
        <source>The role “{name}” is not used anywhere.</source>
        <translation>Die Rolle „{name}“ wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>“{name}” stands in {count} processes as text only. It can be linked on the page of the catalogues.</source>
        <translation>„{name}“ steht in {count} Prozessen nur als Text. Auf der Seite der Kataloge lässt sich der Text verknüpfen.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Link texts with entries…</source>
        <translation>Texte mit Einträgen verknüpfen…</translation>
    </message>
    <message>
        <source>Link texts with entries</source>
        <translation>Texte mit Einträgen verknüpfen</translation>
    </message>
    <message>
        <source>No text in the processes is the very name of an entry without referring to it.</source>
        <translation>Kein Text in den Prozessen ist genau der Name eines Eintrags, ohne auf ihn zu verweisen.</translation>
    </message>
    <message>
        <source>In {count} processes names of entries stand as text only. They can refer to their entries: {names}</source>
        <translation>In {count} Prozessen stehen Namen von Einträgen nur als Text. Sie können auf ihre Einträge verweisen: {names}</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Take “{name}” into the catalogue</source>
        <translation>„{name}“ in den Katalog aufnehmen</translation>
    </message>
    <message>
        <source>Uses of “{name}”</source>
        <translation>Verwendung von „{name}“</translation>
    </message>
    <message>
        <source>Search places …</source>
        <translation>Stellen suchen …</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>No process calls this one or names it before or after, and no landscape shows it.</source>
        <translation>Kein Prozess ruft diesen auf oder nennt ihn als Vorgänger oder Folgeprozess, und keine Landkarte zeigt ihn.</translation>
    </message>
    <message>
        <source>This process is not in the open library.</source>
        <translation>Dieser Prozess liegt nicht in der geöffneten Bibliothek.</translation>
    </message>
    <message>
        <source>Where this process is &amp;used</source>
        <translation>Wo dieser Prozess &amp;verwendet wird</translation>
    </message>
    <message>
        <source>calls references predecessor successor landscape</source>
        <translation>Aufruf Verweis Vorgänger Folgeprozess Landkarte</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Verwendung</translation>
    </message>
</context>
</TS>
