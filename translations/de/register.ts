<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>File changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>Findings in the file</source>
        <translation>Befunde in der Datei</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>Gleiche Nummer</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Same words in another order</source>
        <translation>Gleiche Wörter in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Nearly the same name</source>
        <translation>Fast gleicher Name</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is nothing but</source>
        <translation>ist ausschließlich</translation>
    </message>
    <message>
        <source>is or belongs to</source>
        <translation>ist oder gehört zu</translation>
    </message>
    <message>
        <source>is named in process or step</source>
        <translation>ist in Prozess oder Schritt genannt</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>heute in {count} Tagen</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>heute vor {count} Tagen</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Überprüfung überfällig</translation>
    </message>
    <message>
        <source>Review within 90 days</source>
        <translation>Überprüfung binnen 90 Tagen</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Noch nicht freigegeben</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>Nur intern</translation>
    </message>
    <message>
        <source>Half a post or more</source>
        <translation>Ab einer halben Stelle</translation>
    </message>
    <message>
        <source>With media breaks</source>
        <translation>Mit Medienbrüchen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Ohne Prozesseigner/in</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurzbeschreibung</translation>
    </message>
    <message>
        <source>Step “{name}”</source>
        <translation>Schritt „{name}“</translation>
    </message>
    <message>
        <source>The view was not saved. Give it a name first.</source>
        <translation>Die Ansicht wurde nicht gespeichert. Geben Sie ihr zuerst einen Namen.</translation>
    </message>
    <message>
        <source>“{folder}” leads out of the library. Nothing is written there.</source>
        <translation>„{folder}“ führt aus der Bibliothek hinaus. Dort wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}.</source>
        <translation>„{file}“ konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” could not be removed: {reason}.</source>
        <translation>„{file}“ konnte nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>Change {attribute}</source>
        <translation>{attribute} ändern</translation>
    </message>
    <message>
        <source>{count} process was changed.</source>
        <translation>{count} Prozess wurde geändert.</translation>
    </message>
    <message>
        <source>{count} processes were changed.</source>
        <translation>{count} Prozesse wurden geändert.</translation>
    </message>
    <message>
        <source>{count} process was changed in its tab and is not saved yet.</source>
        <translation>{count} Prozess wurde in seinem Reiter geändert und ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>{count} processes were changed in their tabs and are not saved yet.</source>
        <translation>{count} Prozesse wurden in ihren Reitern geändert und sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>{count} process had this value already.</source>
        <translation>{count} Prozess hatte diesen Wert bereits.</translation>
    </message>
    <message>
        <source>{count} processes had this value already.</source>
        <translation>{count} Prozesse hatten diesen Wert bereits.</translation>
    </message>
    <message>
        <source>{count} process was not changed:</source>
        <translation>{count} Prozess wurde nicht geändert:</translation>
    </message>
    <message>
        <source>{count} were not changed:</source>
        <translation>{count} Prozesse wurden nicht geändert:</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>Search columns …</source>
        <translation>Spalten suchen …</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Alt with an arrow key moves it.</source>
        <translation>Die Leertaste zeigt oder verbirgt eine Spalte, Alt mit einer Pfeiltaste verschiebt sie.</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>As table …</source>
        <translation>Als Tabelle …</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Ansicht: {name}</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group: {column}</source>
        <translation>Gruppiert: {column}</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Own filter …</source>
        <translation>Eigener Filter …</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Nicht gruppieren</translation>
    </message>
    <message>
        <source>Usual view</source>
        <translation>Übliche Ansicht</translation>
    </message>
    <message>
        <source>Save view …</source>
        <translation>Ansicht speichern …</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>Edit filter: {name}</source>
        <translation>Filter bearbeiten: {name}</translation>
    </message>
    <message>
        <source>Search values …</source>
        <translation>Werte suchen …</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>Werte suchen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Spalte</translation>
    </message>
    <message>
        <source>C&amp;ondition</source>
        <translation>&amp;Bedingung</translation>
    </message>
    <message>
        <source>Choose what to compare with.</source>
        <translation>Wählen Sie, womit verglichen wird.</translation>
    </message>
    <message>
        <source>{count} process meets this.</source>
        <translation>{count} Prozess erfüllt das.</translation>
    </message>
    <message>
        <source>{count} processes meet this.</source>
        <translation>{count} Prozesse erfüllen das.</translation>
    </message>
    <message>
        <source>No process meets this.</source>
        <translation>Kein Prozess erfüllt das.</translation>
    </message>
    <message>
        <source>{value} – worked out from the steps</source>
        <translation>{value} – aus den Schritten berechnet</translation>
    </message>
    <message>
        <source>Search names, profiles, steps …</source>
        <translation>Namen, Steckbriefe, Schritte durchsuchen …</translation>
    </message>
    <message>
        <source>No process is like this. Search for something else or take filters out.</source>
        <translation>Kein Prozess entspricht dem. Suchen Sie nach etwas anderem oder entfernen Sie Filter.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view; all who use the library see it:</source>
        <translation>Name der Ansicht; alle, die mit der Bibliothek arbeiten, sehen sie:</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>Choose a process to see its profile.</source>
        <translation>Wählen Sie einen Prozess, um seinen Steckbrief zu sehen.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Change processes</source>
        <translation>Prozesse ändern</translation>
    </message>
    <message>
        <source>&amp;Attribute</source>
        <translation>&amp;Merkmal</translation>
    </message>
    <message>
        <source>New &amp;value</source>
        <translation>Neuer &amp;Wert</translation>
    </message>
    <message>
        <source>An empty value takes it away.</source>
        <translation>Ohne Angabe wird der Wert entfernt.</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>{count} ändern</translation>
    </message>
    <message>
        <source>{count} process will get this value.</source>
        <translation>{count} Prozess erhält diesen Wert.</translation>
    </message>
    <message>
        <source>{count} processes will get this value.</source>
        <translation>{count} Prozesse erhalten diesen Wert.</translation>
    </message>
    <message>
        <source>All chosen processes have this value already.</source>
        <translation>Alle ausgewählten Prozesse haben diesen Wert bereits.</translation>
    </message>
    <message>
        <source>{count} have it already.</source>
        <translation>{count} haben ihn bereits.</translation>
    </message>
    <message>
        <source>{count} of them are approved and refuse until a new draft is begun.</source>
        <translation>Davon sind {count} freigegeben und verweigern die Änderung, bis eine neue Fassung begonnen ist.</translation>
    </message>
    <message>
        <source>{count} of them cannot be opened.</source>
        <translation>Davon lassen sich {count} nicht öffnen.</translation>
    </message>
    <message>
        <source>Before: {values}</source>
        <translation>Bisher: {values}</translation>
    </message>
    <message>
        <source>New process like this …</source>
        <translation>Neuer Prozess wie dieser …</translation>
    </message>
    <message>
        <source>Name of the new process; it takes over where “{name}” belongs:</source>
        <translation>Name des neuen Prozesses; er übernimmt die Zuordnung von „{name}“:</translation>
    </message>
    <message>
        <source>Handbook …</source>
        <translation>Handbuch …</translation>
    </message>
    <message>
        <source>As files …</source>
        <translation>Als Dateien …</translation>
    </message>
    <message>
        <source>Delete processes</source>
        <translation>Prozesse löschen</translation>
    </message>
    <message>
        <source>Move {count} process to the trash?</source>
        <translation>{count} Prozess in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move {count} processes to the trash?</source>
        <translation>{count} Prozesse in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>{count} other processes refer to it.</source>
        <translation>{count} andere Prozesse verweisen darauf.</translation>
    </message>
    <message>
        <source>“{name}” is open with unsaved changes and stays.</source>
        <translation>„{name}“ ist mit ungespeicherten Änderungen geöffnet und bleibt.</translation>
    </message>
    <message>
        <source>“{name}” could not be moved to the trash.</source>
        <translation>„{name}“ konnte nicht in den Papierkorb gelegt werden.</translation>
    </message>
    <message>
        <source>{count} process is in the trash.</source>
        <translation>{count} Prozess liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>{count} processes are in the trash.</source>
        <translation>{count} Prozesse liegen im Papierkorb.</translation>
    </message>
    <message>
        <source>Chosen processes ({count})</source>
        <translation>Ausgewählte Prozesse ({count})</translation>
    </message>
    <message>
        <source>Export processes as files</source>
        <translation>Prozesse als Dateien ausgeben</translation>
    </message>
    <message>
        <source>Choose the format of the files:</source>
        <translation>Wählen Sie das Format der Dateien:</translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation>Ordner für die Dateien wählen</translation>
    </message>
    <message>
        <source>Exporting {count} processes</source>
        <translation>{count} Prozesse werden ausgegeben</translation>
    </message>
    <message>
        <source>{count} file was written to {folder}.</source>
        <translation>{count} Datei wurde in {folder} geschrieben.</translation>
    </message>
    <message>
        <source>{count} files were written to {folder}.</source>
        <translation>{count} Dateien wurden in {folder} geschrieben.</translation>
    </message>
    <message>
        <source>{count} was left out: {reason}</source>
        <translation>{count} wurde ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>Checking {count} processes</source>
        <translation>{count} Prozesse werden geprüft</translation>
    </message>
    <message>
        <source>No findings in {count} processes.</source>
        <translation>Keine Befunde in {count} Prozessen.</translation>
    </message>
    <message>
        <source>{count} finding in the chosen processes.</source>
        <translation>{count} Befund in den ausgewählten Prozessen.</translation>
    </message>
    <message>
        <source>{count} findings in the chosen processes.</source>
        <translation>{count} Befunde in den ausgewählten Prozessen.</translation>
    </message>
    <message>
        <source>A process needs a name; the old one stays.</source>
        <translation>Ein Prozess braucht einen Namen; der alte bleibt.</translation>
    </message>
    <message>
        <source>No two processes may have the same value here. Change them one by one.</source>
        <translation>Hier dürfen keine zwei Prozesse denselben Wert haben. Ändern Sie sie einzeln.</translation>
    </message>
    <message>
        <source>“{value}” is taken by “{name}”. Choose another value.</source>
        <translation>„{value}“ ist an „{name}“ vergeben. Wählen Sie einen anderen Wert.</translation>
    </message>
</context>
</TS>
