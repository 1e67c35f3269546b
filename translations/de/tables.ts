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
        <source>Written: “{file}”, {count} process.</source>
        <translation>Geschrieben: „{file}“, {count} Prozess.</translation>
    </message>
    <message>
        <source>Written: “{file}”, {count} processes.</source>
        <translation>Geschrieben: „{file}“, {count} Prozesse.</translation>
    </message>
</context>
</TS>
