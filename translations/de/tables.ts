<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>“{file}” was not written: the name must end in .xlsx, .csv or .json.</source>
        <translation>„{file}“ wurde nicht geschrieben: Der Name muss auf .xlsx, .csv oder .json enden.</translation>
    </message>
    <message>
        <source>“{file}” holds no table: all its cells are empty.</source>
        <translation>„{file}“ enthält keine Tabelle: Alle Zellen sind leer.</translation>
    </message>
    <message>
        <source>The table was not written: the text in row {row}, “{column}”, is longer than the {most} letters that a cell of an Excel file holds. Write it as CSV.</source>
        <translation>Die Tabelle wurde nicht geschrieben: Der Text in Zeile {row}, „{column}“, ist länger als die {most} Zeichen, die eine Zelle einer Excel-Datei fasst. Schreiben Sie sie als CSV.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password and was not read. Save it without a password in the spreadsheet program.</source>
        <translation>„{file}“ ist mit einem Kennwort geschützt und wurde nicht gelesen. Speichern Sie die Datei in der Tabellenkalkulation ohne Kennwort.</translation>
    </message>
    <message>
        <source>“{file}” is in the old Excel format. Save it as .xlsx in the spreadsheet program.</source>
        <translation>„{file}“ hat das alte Excel-Format. Speichern Sie die Datei in der Tabellenkalkulation als .xlsx.</translation>
    </message>
    <message>
        <source>“{file}” contains macros and was not read. Save it as .xlsx without macros in the spreadsheet program.</source>
        <translation>„{file}“ enthält Makros und wurde nicht gelesen. Speichern Sie die Datei in der Tabellenkalkulation ohne Makros als .xlsx.</translation>
    </message>
    <message>
        <source>“{file}” unpacks to more than can be a list and was not read. Copy the rows that are wanted into a new file.</source>
        <translation>„{file}“ ist ausgepackt größer, als eine Liste sein kann, und wurde nicht gelesen. Kopieren Sie die gewünschten Zeilen in eine neue Datei.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has more than {rows} rows or {columns} columns and was not read.</source>
        <translation>Das Tabellenblatt „{sheet}“ hat mehr als {rows} Zeilen oder {columns} Spalten und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“{file}” is damaged and was not read. Open it in the spreadsheet program and save it anew.</source>
        <translation>„{file}“ ist beschädigt und wurde nicht gelesen. Öffnen Sie die Datei in der Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>“{file}” is no table that can be read. Excel (.xlsx) and CSV (.csv) files can be.</source>
        <translation>„{file}“ ist keine lesbare Tabelle. Gelesen werden Excel-Dateien (.xlsx) und CSV-Dateien (.csv).</translation>
    </message>
    <message>
        <source>“{file}” is too large to be a list.</source>
        <translation>„{file}“ ist zu groß für eine Liste.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as a table: its quotes do not match. Save it as .xlsx.</source>
        <translation>„{file}“ ist nicht als Tabelle lesbar: Die Anführungszeichen passen nicht zusammen. Speichern Sie die Datei als .xlsx.</translation>
    </message>
    <message>
        <source>The file is JSON, but no table that this program has written.</source>
        <translation>Die Datei ist JSON, aber keine Tabelle, die dieses Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Id (not to be changed)</source>
        <translation>Id (nicht ändern)</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>By it a row is recognised when the table is read back. New rows have none.</source>
        <translation>Daran wird die Zeile beim Einlesen wiedererkannt. Neue Zeilen haben keine.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Allowed values</source>
        <translation>Zulässige Werte</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Text of several lines</source>
        <translation>Text, mehrere Zeilen</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Amount in euros</source>
        <translation>Betrag in Euro</translation>
    </message>
    <message>
        <source>Time in minutes</source>
        <translation>Zeit in Minuten</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>One of the allowed values</source>
        <translation>Einer der zulässigen Werte</translation>
    </message>
    <message>
        <source>One or several of the allowed values, with semicolons between them</source>
        <translation>Ein oder mehrere zulässige Werte, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>Place of a file</source>
        <translation>Ablageort einer Datei</translation>
    </message>
    <message>
        <source>A line for each entry: {columns}</source>
        <translation>Eine Zeile je Eintrag: {columns}</translation>
    </message>
    <message>
        <source>Names of processes of the library, with semicolons between them</source>
        <translation>Namen von Prozessen der Bibliothek, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>Entries of the catalogue “{name}”, with semicolons between them</source>
        <translation>Einträge des Katalogs „{name}“, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>One entry of the catalogue “{name}”</source>
        <translation>Ein Eintrag des Katalogs „{name}“</translation>
    </message>
    <message>
        <source>Must be there before a process is approved.</source>
        <translation>Muss vorhanden sein, bevor ein Prozess freigegeben wird.</translation>
    </message>
    <message>
        <source>Each is given once only.</source>
        <translation>Wird nur einmal vergeben.</translation>
    </message>
    <message>
        <source>Once given, it stays.</source>
        <translation>Bleibt, einmal vergeben, unverändert.</translation>
    </message>
    <message>
        <source>Worked out by the program; not read back.</source>
        <translation>Wird vom Programm ermittelt und nicht eingelesen.</translation>
    </message>
    <message>
        <source>“{name}” could be several entries. Add the id in brackets.</source>
        <translation>„{name}“ ist nicht eindeutig. Ergänzen Sie die Id in eckigen Klammern.</translation>
    </message>
    <message>
        <source>There is no process “{name}” in the library.</source>
        <translation>In der Bibliothek gibt es keinen Prozess „{name}“.</translation>
    </message>
    <message>
        <source>“{name}” is not in the catalogue.</source>
        <translation>„{name}“ steht nicht im Katalog.</translation>
    </message>
    <message>
        <source>Row {row} of the small table has {count} parts; {most} are possible.</source>
        <translation>Zeile {row} der Tabelle in dieser Zelle hat {count} Teile; möglich sind {most}.</translation>
    </message>
    <message>
        <source>Writes the register of a library as a table, which “import” reads back.</source>
        <translation>Schreibt das Register einer Bibliothek als Tabelle, die „import“ wieder einliest.</translation>
    </message>
    <message>
        <source>the file to write; it ends in .xlsx, .csv or .json</source>
        <translation>die zu schreibende Datei; sie endet auf .xlsx, .csv oder .json</translation>
    </message>
    <message>
        <source>keys of the wanted attributes, with commas between them (otherwise all)</source>
        <translation>Schlüssel der gewünschten Attribute, durch Komma getrennt (sonst alle)</translation>
    </message>
    <message>
        <source>language of the table (otherwise that of the library)</source>
        <translation>Sprache der Tabelle (sonst die der Bibliothek)</translation>
    </message>
    <message>
        <source>Name the library whose register is wanted.</source>
        <translation>Nennen Sie die Bibliothek, deren Register gewünscht ist.</translation>
    </message>
    <message>
        <source>Name the file to write: -o register.xlsx.</source>
        <translation>Nennen Sie die zu schreibende Datei: -o register.xlsx.</translation>
    </message>
    <message>
        <source>There is no attribute “{key}”.</source>
        <translation>Es gibt kein Attribut „{key}“.</translation>
    </message>
    <message>
        <source>This is a formula. It is taken as text, not worked out.</source>
        <translation>Das ist eine Formel. Sie wird als Text übernommen, nicht berechnet.</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>Die Zeile hat keine Bezeichnung.</translation>
    </message>
    <message>
        <source>There is none of this name, number or id yet.</source>
        <translation>Es gibt noch keinen Eintrag mit diesem Namen, dieser Nummer oder dieser Id.</translation>
    </message>
    <message>
        <source>Row {row} has the same name.</source>
        <translation>Zeile {row} hat dieselbe Bezeichnung.</translation>
    </message>
    <message>
        <source>Row {row} stands for the same.</source>
        <translation>Zeile {row} steht für denselben Eintrag.</translation>
    </message>
    <message>
        <source>Several have the number {number}.</source>
        <translation>Die Nummer {number} ist mehrfach vergeben.</translation>
    </message>
    <message>
        <source>Several have this name. Add the id or the number.</source>
        <translation>Diese Bezeichnung gibt es mehrfach. Ergänzen Sie die Id oder die Nummer.</translation>
    </message>
    <message>
        <source>The program itself sets this value.</source>
        <translation>Diesen Wert setzt das Programm selbst.</translation>
    </message>
    <message>
        <source>Once given, it stays: {value}.</source>
        <translation>Der einmal vergebene Wert bleibt: {value}.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Eine Bezeichnung ist nötig.</translation>
    </message>
    <message>
        <source>It is given to another already.</source>
        <translation>Der Wert ist bereits anderweitig vergeben.</translation>
    </message>
    <message>
        <source>Import from a table</source>
        <translation>Import aus einer Tabelle</translation>
    </message>
    <message>
        <source>“{title}” was changed by somebody in the meantime. Look at the preview again.</source>
        <translation>„{title}“ wurde inzwischen von jemandem geändert. Sehen Sie sich die Vorschau erneut an.</translation>
    </message>
    <message>
        <source>It was not reached before cancelling.</source>
        <translation>Wurde vor dem Abbrechen nicht erreicht.</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}.</source>
        <translation>Die Datei ist nicht zu schreiben: {reason}.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>{column}: “{value}” is refused. {why}</source>
        <translation>{column}: „{value}“ abgelehnt. {why}</translation>
    </message>
    <message>
        <source>{column}: {value} is taken away</source>
        <translation>{column}: {value} wird entfernt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>Wert vorher</translation>
    </message>
    <message>
        <source>Value after</source>
        <translation>Wert nachher</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Row {row}: {outcome}: {name}</source>
        <translation>Zeile {row}: {outcome}: {name}</translation>
    </message>
    <message>
        <source>Reads a list into the register of a library. Rows are found again by id, process number or name; what the list does not have stays as it is. The exit code is 1 where something was refused.</source>
        <translation>Liest eine Liste in das Register einer Bibliothek ein. Zeilen werden an Id, Prozessnummer oder Bezeichnung wiedererkannt; was die Liste nicht enthält, bleibt, wie es ist. Der Rückgabewert ist 1, wenn etwas abgelehnt wurde.</translation>
    </message>
    <message>
        <source>the list to read</source>
        <translation>die einzulesende Liste</translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation>nur sagen, was geschehen würde</translation>
    </message>
    <message>
        <source>which sheet (otherwise the first)</source>
        <translation>welches Tabellenblatt (sonst das erste)</translation>
    </message>
    <message>
        <source>a JSON file that gives attributes to columns: {example} (otherwise guessed)</source>
        <translation>eine JSON-Datei, die Spalten Attribute zuordnet: {example} (sonst wird geraten)</translation>
    </message>
    <message>
        <source>make entries of names that are in no catalogue yet</source>
        <translation>Einträge für Namen anlegen, die noch in keinem Katalog stehen</translation>
    </message>
    <message>
        <source>empty cells take the value away (otherwise it stays)</source>
        <translation>leere Zellen entfernen den Wert (sonst bleibt er)</translation>
    </message>
    <message>
        <source>write the report as .xlsx, .csv or .json, too</source>
        <translation>den Bericht auch als .xlsx, .csv oder .json schreiben</translation>
    </message>
    <message>
        <source>Name the list to read.</source>
        <translation>Nennen Sie die einzulesende Liste.</translation>
    </message>
    <message>
        <source>Name the library that it is read into.</source>
        <translation>Nennen Sie die Bibliothek, in die sie eingelesen wird.</translation>
    </message>
    <message>
        <source>New in the catalogue “{name}”: {entry}</source>
        <translation>Neu im Katalog „{name}“: {entry}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>There is no sheet “{name}”; there are: {names}.</source>
        <translation>Es gibt kein Tabellenblatt „{name}“; vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>There is no row {row} for the headings.</source>
        <translation>Es gibt keine Zeile {row} für die Überschriften.</translation>
    </message>
    <message>
        <source>The list has no column “{title}”.</source>
        <translation>Die Liste hat keine Spalte „{title}“.</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {unchanged} unchanged, {refused} refused</source>
        <translation>{new} neu, {changed} geändert, {unchanged} unverändert, {refused} abgelehnt</translation>
    </message>
    <message>
        <source>{count} row: {numbers}.</source>
        <translation>{count} Zeile: {numbers}.</translation>
    </message>
    <message>
        <source>{count} rows: {numbers}.</source>
        <translation>{count} Zeilen: {numbers}.</translation>
    </message>
    <message>
        <source>Nothing was changed. It would be: {numbers}.</source>
        <translation>Es wurde nichts geändert. Ergebnis wäre: {numbers}.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Column of the list</source>
        <translation>Spalte der Liste</translation>
    </message>
    <message>
        <source>Sample values</source>
        <translation>Beispielwerte</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird eingelesen als</translation>
    </message>
    <message>
        <source>Columns of the list and what they become</source>
        <translation>Spalten der Liste und was aus ihnen wird</translation>
    </message>
    <message>
        <source>(column {number})</source>
        <translation>(Spalte {number})</translation>
    </message>
    <message>
        <source>“{column}” becomes</source>
        <translation>„{column}“ wird eingelesen als</translation>
    </message>
    <message>
        <source>– not read –</source>
        <translation>– nicht einlesen –</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>The chosen row in detail</source>
        <translation>Die gewählte Zeile im Einzelnen</translation>
    </message>
    <message>
        <source>Row {row}, {name}: {outcome}.</source>
        <translation>Zeile {row}, {name}: {outcome}.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>&amp;Import list…</source>
        <translation>L&amp;iste einlesen…</translation>
    </message>
    <message>
        <source>Excel CSV spreadsheet table register catalogue read</source>
        <translation>Excel CSV Tabellenkalkulation Tabelle Register Katalog importieren Import</translation>
    </message>
    <message>
        <source>Export register as &amp;table…</source>
        <translation>Register als &amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Excel CSV JSON spreadsheet processes list</source>
        <translation>Excel CSV JSON Tabellenkalkulation Prozesse Liste exportieren Export</translation>
    </message>
    <message>
        <source>Sheet of the file</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>Zeile der Überschriften</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>Überschriften in Zeile</translation>
    </message>
    <message>
        <source>Add unknown names to the catalogues</source>
        <translation>Unbekannte Namen in die Kataloge aufnehmen</translation>
    </message>
    <message>
        <source>Empty cells delete the value</source>
        <translation>Leere Zellen entfernen den Wert</translation>
    </message>
    <message>
        <source>Import: {file}</source>
        <translation>Einlesen: {file}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Say what the columns become; what is not read stays as it is in the library.</source>
        <translation>Noch wird nichts geändert. Ordnen Sie die Spalten zu; was nicht eingelesen wird, bleibt in der Bibliothek, wie es ist.</translation>
    </message>
    <message>
        <source>One column must be the name, the process number or the id, so that rows are recognised.</source>
        <translation>Eine Spalte muss die Bezeichnung, die Prozessnummer oder die Id sein, damit Zeilen wiedererkannt werden.</translation>
    </message>
    <message>
        <source>The list is being read in …</source>
        <translation>Die Liste wird eingelesen …</translation>
    </message>
    <message>
        <source>Preparing the preview</source>
        <translation>Vorschau wird vorbereitet</translation>
    </message>
    <message>
        <source>{name} (report)</source>
        <translation>{name} (Bericht)</translation>
    </message>
    <message>
        <source>There is nothing to apply: {numbers}.</source>
        <translation>Es gibt nichts zu übernehmen: {numbers}.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Applying it makes: {numbers}, and {entries} new entries of catalogues.</source>
        <translation>Noch ist nichts geändert. Nach dem Übernehmen: {numbers}; neue Katalogeinträge: {entries}.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Applying it makes: {numbers}.</source>
        <translation>Noch ist nichts geändert. Nach dem Übernehmen: {numbers}.</translation>
    </message>
    <message>
        <source>Cancelled. Done until then: {numbers}.</source>
        <translation>Abgebrochen. Bis dahin erledigt: {numbers}.</translation>
    </message>
    <message>
        <source>The list was read in: {numbers}. Open processes with unsaved changes were changed, but not saved.</source>
        <translation>Die Liste wurde eingelesen: {numbers}. Offene Prozesse mit ungespeicherten Änderungen wurden geändert, aber nicht gespeichert.</translation>
    </message>
    <message>
        <source>The list was read in: {numbers}.</source>
        <translation>Die Liste wurde eingelesen: {numbers}.</translation>
    </message>
    <message>
        <source>Register {name}</source>
        <translation>Register {name}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>CSV, separated values</source>
        <translation>CSV, getrennte Werte</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>“{file}” is a list. Open the library that it is to be read into first.</source>
        <translation>„{file}“ ist eine Liste. Öffnen Sie zuerst die Bibliothek, in die sie eingelesen werden soll.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Step {step} of 3: {name}</source>
        <translation>Schritt {step} von 3: {name}</translation>
    </message>
    <message>
        <source>With refusals</source>
        <translation>Mit Ablehnungen</translation>
    </message>
    <message>
        <source>{numbers}; single values refused: {cells}</source>
        <translation>{numbers}; einzelne Werte abgelehnt: {cells}</translation>
    </message>
    <message>
        <source>What the list is of</source>
        <translation>Wovon die Liste handelt</translation>
    </message>
    <message>
        <source>The list is of</source>
        <translation>Die Liste enthält</translation>
    </message>
    <message>
        <source>Add rows that are not there yet</source>
        <translation>Neue Zeilen aufnehmen</translation>
    </message>
    <message>
        <source>Excel and CSV: export and import</source>
        <translation>Excel und CSV: exportieren und einlesen</translation>
    </message>
    <message>
        <source>Export as table…</source>
        <translation>Als Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Liste einlesen…</translation>
    </message>
    <message>
        <source>An entry cannot be below itself.</source>
        <translation>Ein Eintrag kann sich nicht selbst untergeordnet sein.</translation>
    </message>
    <message>
        <source>Somebody has added an entry of this id in the meantime.</source>
        <translation>Inzwischen hat jemand einen Eintrag mit dieser Id angelegt.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Der Eintrag ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>a catalogue instead of the register: units, roles, it_systems …</source>
        <translation>ein Katalog statt des Registers: units, roles, it_systems …</translation>
    </message>
    <message>
        <source>Written: “{file}”, {count} row.</source>
        <translation>Geschrieben: „{file}“, {count} Zeile.</translation>
    </message>
    <message>
        <source>Written: “{file}”, {count} rows.</source>
        <translation>Geschrieben: „{file}“, {count} Zeilen.</translation>
    </message>
    <message>
        <source>There is no catalogue “{name}”; there are: {names}.</source>
        <translation>Es gibt keinen Katalog „{name}“; vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>read entries of a catalogue instead of processes</source>
        <translation>Einträge eines Katalogs statt Prozesse einlesen</translation>
    </message>
    <message>
        <source>Not taken: {why}</source>
        <translation>Nicht übernommen: {why}</translation>
    </message>
    <message>
        <source>It is set by changing the release state.</source>
        <translation>Den Wert setzt ein Wechsel des Freigabestatus.</translation>
    </message>
    <message>
        <source>Its file gives the process no id, so a list cannot change it.</source>
        <translation>Die Datei gibt dem Prozess keine Id; aus einer Liste lässt er sich daher nicht ändern.</translation>
    </message>
    <message>
        <source>{row}: {words}</source>
        <translation>{row}: {words}</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>a saved view: its processes and columns, in its order</source>
        <translation>eine gespeicherte Ansicht: deren Prozesse und Spalten in deren Reihenfolge</translation>
    </message>
    <message>
        <source>There is no view “{name}”; there are: {names}.</source>
        <translation>Es gibt keine Ansicht „{name}“; vorhanden sind: {names}.</translation>
    </message>
</context>
</TS>
