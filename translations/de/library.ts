<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>The folder cannot be listed: {reason}. What is in it is missing in the library.</source>
        <translation>Der Inhalt des Ordners kann nicht gelesen werden: {reason}. Was darin liegt, fehlt in der Bibliothek.</translation>
    </message>
    <message>
        <source>it does not exist (any more)</source>
        <translation>Es gibt sie nicht (mehr)</translation>
    </message>
    <message>
        <source>access is not allowed, or another program is using it</source>
        <translation>Der Zugriff ist nicht erlaubt, oder ein anderes Programm verwendet sie gerade</translation>
    </message>
    <message>
        <source>the system does not permit it</source>
        <translation>Das System erlaubt es nicht</translation>
    </message>
    <message>
        <source>the drive can only be read</source>
        <translation>Der Datenträger kann nur gelesen werden</translation>
    </message>
    <message>
        <source>the drive is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>part of the path is not a folder</source>
        <translation>Ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>Der Name ist zu lang</translation>
    </message>
    <message>
        <source>there is already one of this name</source>
        <translation>Der Name ist schon vergeben</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>Ein anderes Programm verwendet sie gerade</translation>
    </message>
    <message>
        <source>its links go round in a circle</source>
        <translation>Die Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not a text file in UTF-8, so it cannot be JSON of this program.</source>
        <translation>Die Datei ist keine Textdatei in UTF-8 und kann daher kein JSON dieses Programms sein.</translation>
    </message>
    <message>
        <source>The file is JSON, but holds no object in braces { … }.</source>
        <translation>Die Datei ist JSON, enthält aber kein Objekt in geschweiften Klammern { … }.</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>{where} is not an object in braces and was left out.</source>
        <translation>{where} ist kein Objekt in geschweiften Klammern und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{where} should be {what}; it was left out.</source>
        <translation>{where} müsste {what} sein und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file is not valid JSON: line {line}, column {column} cannot be understood.</source>
        <translation>Die Datei ist kein gültiges JSON: Zeile {line}, Spalte {column} ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The file is not valid JSON.</source>
        <translation>Die Datei ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The file is nested deeper than any file of this kind; it was not read.</source>
        <translation>Die Datei ist tiefer verschachtelt als jede Datei dieser Art; sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>„{file}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The file is JSON, but not a landscape: it does not say “{format}”.</source>
        <translation>Die Datei ist JSON, aber keine Prozesslandkarte: Die Angabe „{format}“ fehlt.</translation>
    </message>
    <message>
        <source>The landscape was written by a newer version; what is new is kept unseen.</source>
        <translation>Die Landkarte wurde mit einer neueren Version geschrieben; was neu ist, bleibt unsichtbar erhalten.</translation>
    </message>
    <message>
        <source>“{name}” is of the unknown type “{type}”; it is kept, but not shown.</source>
        <translation>„{name}“ ist von der unbekannten Art „{type}“; der Eintrag bleibt erhalten, wird aber nicht angezeigt.</translation>
    </message>
    <message>
        <source>“{name}” has no place on the sheet and is not shown.</source>
        <translation>„{name}“ hat keinen Platz auf dem Blatt und wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>“{name}” lies outside of any sheet or has no size; it is not shown.</source>
        <translation>„{name}“ liegt außerhalb jedes Blattes oder hat keine Größe und wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>The course of the link “{name}” cannot be understood; it is drawn straight.</source>
        <translation>Der Verlauf der Verbindung „{name}“ ist nicht zu verstehen; sie wird gerade gezeichnet.</translation>
    </message>
    <message>
        <source>“{name}” is said to lie in “{parent}”, which is not in the landscape.</source>
        <translation>„{name}“ soll in „{parent}“ liegen, das es in der Landkarte nicht gibt.</translation>
    </message>
    <message>
        <source>“{name}” is said to lie in itself.</source>
        <translation>„{name}“ soll in sich selbst liegen.</translation>
    </message>
    <message>
        <source>A link names “{end}”, which is not in the landscape; it is not shown.</source>
        <translation>Eine Verbindung nennt „{end}“, das es in der Landkarte nicht gibt; sie wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>The id “{id}” is given twice; “{name}” got another one.</source>
        <translation>Die Kennung „{id}“ ist doppelt vergeben; „{name}“ hat eine andere bekommen.</translation>
    </message>
    <message>
        <source>The folder has no library.json; name and organisation are not known.</source>
        <translation>Der Ordner hat keine library.json; Name und Organisation sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The file says it is something else than a library.</source>
        <translation>Die Datei bezeichnet sich selbst nicht als Bibliothek.</translation>
    </message>
    <message>
        <source>The library was written by a newer version; what is new in it is not shown.</source>
        <translation>Die Bibliothek wurde mit einer neueren Version geschrieben; was darin neu ist, wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>The language “{language}” is not known; German is used. Known are de and en.</source>
        <translation>Die Sprache „{language}“ ist nicht bekannt; Deutsch wird verwendet. Bekannt sind de und en.</translation>
    </message>
    <message>
        <source>The file says it is something else than a catalogue.</source>
        <translation>Die Datei bezeichnet sich selbst nicht als Katalog.</translation>
    </message>
    <message>
        <source>An entry named “{name}” has no id and was left out.</source>
        <translation>Ein Eintrag mit dem Namen „{name}“ hat keine Kennung (id) und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The id “{id}” is given twice; the entry “{name}” was left out.</source>
        <translation>Die Kennung „{id}“ ist doppelt vergeben; der Eintrag „{name}“ wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{file}” was changed on disk since it was opened here and was not saved. Reload it, save a copy, or overwrite it.</source>
        <translation>„{file}“ wurde auf dem Datenträger geändert, seit die Datei hier geöffnet wurde, und daher nicht gespeichert. Laden Sie die Datei neu, speichern Sie eine Kopie oder überschreiben Sie sie.</translation>
    </message>
    <message>
        <source>“{file}” was not saved: its name must end in .bpmn (process) or .json (landscape).</source>
        <translation>„{file}“ wurde nicht gespeichert: Der Name muss auf .bpmn (Prozess) oder .json (Landkarte) enden.</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>“{path}” does not exist.</source>
        <translation>„{path}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{path}” was not opened. {problem}</source>
        <translation>„{path}“ wurde nicht geöffnet. {problem}</translation>
    </message>
    <message>
        <source>The file is JSON, but of no kind that belongs to a library.</source>
        <translation>Die Datei ist JSON, aber von keiner Art, die zu einer Bibliothek gehört.</translation>
    </message>
    <message>
        <source>The process id “{id}” is also used in “{file}”; links to it lead there or here. Give one of the two another id.</source>
        <translation>Die Prozesskennung „{id}“ wird auch in „{file}“ verwendet; Verweise darauf führen dorthin oder hierher. Geben Sie einem der beiden Prozesse eine andere Kennung.</translation>
    </message>
    <message>
        <source>The process number {number} is also given to “{name}”; each belongs to one process.</source>
        <translation>Die Prozessnummer {number} trägt auch „{name}“; jede Nummer gehört zu genau einem Prozess.</translation>
    </message>
    <message>
        <source>A call activity calls the process “{id}”, which is not in the library.</source>
        <translation>Eine Aufrufaktivität ruft den Prozess „{id}“ auf, der nicht in der Bibliothek ist.</translation>
    </message>
    <message>
        <source>“{name}” stands for the process “{id}”, which is not in the library.</source>
        <translation>„{name}“ steht für den Prozess „{id}“, der nicht in der Bibliothek ist.</translation>
    </message>
    <message>
        <source>“{folder}” is not empty. Choose a new folder for the library.</source>
        <translation>„{folder}“ ist nicht leer. Wählen Sie einen neuen Ordner für die Bibliothek.</translation>
    </message>
    <message>
        <source>The library “{folder}” could not be made: {reason}.</source>
        <translation>Die Bibliothek „{folder}“ konnte nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” is damaged and is not written over. Mend or remove it first.</source>
        <translation>„{file}“ ist beschädigt und wird nicht überschrieben. Reparieren oder entfernen Sie die Datei zuerst.</translation>
    </message>
    <message>
        <source>“{folder}” is not a folder of the library.</source>
        <translation>„{folder}“ ist kein Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>Rename process</source>
        <translation>Prozess umbenennen</translation>
    </message>
    <message>
        <source>The folder “{folder}” could not be made: {reason}.</source>
        <translation>Der Ordner „{folder}“ konnte nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{folder}” is a file; a library is a folder.</source>
        <translation>„{folder}“ ist eine Datei; eine Bibliothek ist ein Ordner.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be listed: {reason}.</source>
        <translation>Der Inhalt des Ordners „{folder}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The recovery copy of “{title}” is damaged; it was not read.</source>
        <translation>Die Sicherungskopie von „{title}“ ist beschädigt; sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>its folder cannot be kept</source>
        <translation>Der Ordner dafür lässt sich nicht halten</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in “{folder}”: {reason}.</source>
        <translation>Ungespeicherte Arbeit kann nicht in „{folder}“ gesichert werden: {reason}.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>A table is expected here, but “{value}” is one text. Enter it row by row.</source>
        <translation>Hier wird eine Tabelle erwartet, „{value}“ ist aber ein einzelner Text. Tragen Sie ihn zeilenweise ein.</translation>
    </message>
    <message>
        <source>Only one entry is possible here; {count} are given.</source>
        <translation>Hier ist nur ein Eintrag möglich; angegeben sind {count}.</translation>
    </message>
    <message>
        <source>A single value is expected here, not a list.</source>
        <translation>Hier wird ein einzelner Wert erwartet, keine Liste.</translation>
    </message>
    <message>
        <source>An entry of the list is empty. Name it or take it out.</source>
        <translation>Ein Eintrag der Liste ist leer. Benennen oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>A single value is expected here, not a table.</source>
        <translation>Hier wird ein einzelner Wert erwartet, keine Tabelle.</translation>
    </message>
    <message>
        <source>“{value}” is not a number. Enter digits, such as 12.</source>
        <translation>„{value}“ ist keine Zahl. Geben Sie Ziffern ein, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number. Enter digits only.</source>
        <translation>„{value}“ ist keine ganze Zahl. Geben Sie nur Ziffern ein.</translation>
    </message>
    <message>
        <source>“{value}” is not a number of minutes. Enter digits, such as 38.</source>
        <translation>„{value}“ ist keine Anzahl von Minuten. Geben Sie Ziffern ein, zum Beispiel 38.</translation>
    </message>
    <message>
        <source>A time cannot be less than zero.</source>
        <translation>Eine Zeit kann nicht kleiner als null sein.</translation>
    </message>
    <message>
        <source>The smallest possible value is {least}.</source>
        <translation>Der kleinste mögliche Wert ist {least}.</translation>
    </message>
    <message>
        <source>The greatest possible value is {most}.</source>
        <translation>Der größte mögliche Wert ist {most}.</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Enter day, month and year.</source>
        <translation>„{value}“ ist kein Datum. Geben Sie Tag, Monat und Jahr ein.</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>„{value}“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices. Choose one of the list.</source>
        <translation>„{value}“ steht nicht zur Auswahl. Wählen Sie einen Wert der Liste.</translation>
    </message>
    <message>
        <source>A service key has 14 digits; “{value}” has {count}.</source>
        <translation>Ein LeiKa-Schlüssel hat 14 Ziffern; „{value}“ hat {count}.</translation>
    </message>
    <message>
        <source>“{value}” is not a web address. It begins with https:// or http://.</source>
        <translation>„{value}“ ist keine Internetadresse. Sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>{shown} day</source>
        <translation>{shown} Tag</translation>
    </message>
    <message>
        <source>{shown} days</source>
        <translation>{shown} Tage</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
</TS>
