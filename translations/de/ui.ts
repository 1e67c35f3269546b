<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>About Process Workbench</source>
        <translation>Über Process Workbench</translation>
    </message>
    <message>
        <source>Process Workbench {version}</source>
        <translation>Process Workbench {version}</translation>
    </message>
    <message>
        <source>Process landscape, BPMN diagrams, register and process handbook for public administrations.

Qt {qt} · Python {python}</source>
        <translation>Prozesslandkarte, BPMN-Diagramme, Register und Prozesshandbuch für öffentliche Verwaltungen.

Qt {qt} · Python {python}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;New process…</source>
        <translation>&amp;Neuer Prozess…</translation>
    </message>
    <message>
        <source>New &amp;library…</source>
        <translation>Neue &amp;Bibliothek…</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>load import BPMN</source>
        <translation>laden einlesen importieren BPMN</translation>
    </message>
    <message>
        <source>Open li&amp;brary…</source>
        <translation>B&amp;ibliothek öffnen…</translation>
    </message>
    <message>
        <source>folder load</source>
        <translation>Ordner Verzeichnis laden</translation>
    </message>
    <message>
        <source>Open sa&amp;mple library</source>
        <translation>&amp;Musterbibliothek öffnen</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>Sta&amp;rtseite</translation>
    </message>
    <message>
        <source>home recent</source>
        <translation>Anfang zuletzt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Sa&amp;ve all</source>
        <translation>A&amp;lle speichern</translation>
    </message>
    <message>
        <source>&amp;Reload from disk</source>
        <translation>&amp;Vom Datenträger neu laden</translation>
    </message>
    <message>
        <source>Show in fol&amp;der</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Export diagram…</source>
        <translation>Diagramm &amp;exportieren…</translation>
    </message>
    <message>
        <source>picture image SVG PNG PDF</source>
        <translation>Bild Grafik SVG PNG PDF</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Druc&amp;ken…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Tab schließen</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>options language theme dark light</source>
        <translation>Optionen Sprache Farben dunkel hell Design</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Programm beenden</translation>
    </message>
    <message>
        <source>exit end</source>
        <translation>schließen verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Open sub-process or called process</source>
        <translation>&amp;Teilprozess oder aufgerufenen Prozess öffnen</translation>
    </message>
    <message>
        <source>drill down into enter follow</source>
        <translation>hinein folgen absteigen Ebene</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Move the view by &amp;hand</source>
        <translation>Ansicht mit der &amp;Hand verschieben</translation>
    </message>
    <message>
        <source>pan scroll tool</source>
        <translation>schieben blättern Werkzeug</translation>
    </message>
    <message>
        <source>Select by a &amp;frame</source>
        <translation>Mit Rah&amp;men auswählen</translation>
    </message>
    <message>
        <source>lasso rubber band rectangle tool</source>
        <translation>Lasso Gummiband Rechteck Werkzeug</translation>
    </message>
    <message>
        <source>&amp;Element…</source>
        <translation>&amp;Element…</translation>
    </message>
    <message>
        <source>new create add task event gateway pool lane</source>
        <translation>neu anlegen hinzufügen Aufgabe Ereignis Gateway Pool Lane</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>flow arrow line connect</source>
        <translation>Fluss Pfeil Linie verbinden</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>In der Bibliothek &amp;suchen</translation>
    </message>
    <message>
        <source>find filter</source>
        <translation>finden filtern</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>&amp;Landkarte</translation>
    </message>
    <message>
        <source>&amp;Processes</source>
        <translation>&amp;Prozesse</translation>
    </message>
    <message>
        <source>&amp;Catalogues</source>
        <translation>&amp;Kataloge</translation>
    </message>
    <message>
        <source>Hand&amp;books</source>
        <translation>Hand&amp;bücher</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>Prü&amp;fung</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verkl&amp;einern</translation>
    </message>
    <message>
        <source>&amp;Actual size (100 %)</source>
        <translation>&amp;Originalgröße (100 %)</translation>
    </message>
    <message>
        <source>&amp;Fit in the window</source>
        <translation>&amp;In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Zoom to s&amp;election</source>
        <translation>&amp;Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Library &amp;tree</source>
        <translation>Bibliotheksbau&amp;m</translation>
    </message>
    <message>
        <source>Inspecto&amp;r</source>
        <translation>Eigen&amp;schaften</translation>
    </message>
    <message>
        <source>properties</source>
        <translation>Attribute Steckbrief Inspektor</translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation>Bef&amp;unde</translation>
    </message>
    <message>
        <source>errors warnings problems</source>
        <translation>Fehler Warnungen Hinweise Probleme</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>&amp;Nächster Fensterbereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>&amp;Vorheriger Fensterbereich</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nächster &amp;Tab</translation>
    </message>
    <message>
        <source>Previou&amp;s tab</source>
        <translation>Vo&amp;rheriger Tab</translation>
    </message>
    <message>
        <source>&amp;Up to the enclosing process</source>
        <translation>&amp;Zum übergeordneten Prozess</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>&amp;Make handbook…</source>
        <translation>&amp;Handbuch erstellen…</translation>
    </message>
    <message>
        <source>print PDF manual book</source>
        <translation>drucken PDF Prozesshandbuch</translation>
    </message>
    <message>
        <source>&amp;Title page and options</source>
        <translation>&amp;Titelseite und Angaben</translation>
    </message>
    <message>
        <source>&amp;Open a PDF…</source>
        <translation>&amp;PDF öffnen…</translation>
    </message>
    <message>
        <source>show pages</source>
        <translation>anzeigen Seiten</translation>
    </message>
    <message>
        <source>&amp;Search commands</source>
        <translation>&amp;Befehl suchen</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>Palette Befehle</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>shortcuts keys</source>
        <translation>Kürzel Tasten Tastenkombinationen</translation>
    </message>
    <message>
        <source>&amp;About Process Workbench</source>
        <translation>&amp;Über Process Workbench</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>Version Lizenz Info</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Hand&amp;book</source>
        <translation>Ha&amp;ndbuch</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>{text} ({keys})</source>
        <translation>{text} ({keys})</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Unsaved work on {names} was kept.</source>
        <translation>Das Programm wurde unerwartet beendet. Nicht gespeicherte Arbeit an {names} ist erhalten.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Unsaved work on {count} documents was kept.</source>
        <translation>Das Programm wurde unerwartet beendet. Nicht gespeicherte Arbeit an {count} Dokumenten ist erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Processes and landscapes</source>
        <translation>Prozesse und Landkarten</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Ein Fehler ist aufgetreten</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Es ist ein Fehler aufgetreten, der nicht vorkommen sollte.</translation>
    </message>
    <message>
        <source>The last step was taken back. You can go on working; save soon.</source>
        <translation>Der letzte Schritt wurde zurückgenommen. Sie können weiterarbeiten; bitte speichern Sie bald.</translation>
    </message>
    <message>
        <source>A copy of your unsaved work was kept.</source>
        <translation>Eine Kopie Ihrer nicht gespeicherten Arbeit wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Internetadresse</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Search entries …</source>
        <translation>Einträge suchen …</translation>
    </message>
    <message>
        <source>This catalogue has no entries yet.</source>
        <translation>Dieser Katalog hat noch keine Einträge.</translation>
    </message>
    <message>
        <source>This library has no catalogues.</source>
        <translation>Diese Bibliothek hat keine Kataloge.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Search findings …</source>
        <translation>Befunde suchen …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>The files are being read …</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Open a library to check its files.</source>
        <translation>Öffnen Sie eine Bibliothek, um ihre Dateien zu prüfen.</translation>
    </message>
    <message>
        <source>Checking the files of {name}</source>
        <translation>Dateien von {name} prüfen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Nothing to report: {count} files were read.</source>
        <translation>Keine Befunde: {count} Dateien wurden gelesen.</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Search commands and processes …</source>
        <translation>Befehle und Prozesse suchen …</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Process Workbench</source>
        <translation>Process Workbench</translation>
    </message>
    <message>
        <source>Open process</source>
        <translation>Prozess öffnen</translation>
    </message>
    <message>
        <source>Sheets of the file</source>
        <translation>Blätter der Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>This file has nothing that can be drawn.</source>
        <translation>Diese Datei enthält nichts, was sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Blatt {number}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Export diagram</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>&amp;SVG: lines and text, for web pages and documents</source>
        <translation>&amp;SVG: Linien und Text, für Webseiten und Dokumente</translation>
    </message>
    <message>
        <source>&amp;PNG: pixels, for slides</source>
        <translation>&amp;PNG: Bildpunkte, für Folien</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>{dots} dpi – {width} × {height} pixels</source>
        <translation>{dots} dpi – {width} × {height} Bildpunkte</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Exportiert: {file}</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} exportieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>“{text}” is not on the list. Choose one of it.</source>
        <translation>„{text}“ steht nicht in der Liste. Wählen Sie einen Eintrag aus.</translation>
    </message>
    <message>
        <source>Not in the catalogue</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>{label}: add row</source>
        <translation>{label}: Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Take row {number} out</source>
        <translation>Zeile {number} entfernen</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Choose in the calendar</source>
        <translation>Im Kalender auswählen</translation>
    </message>
    <message>
        <source>“{path}” does not exist (any more).</source>
        <translation>„{path}“ gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Not saved: “{file}” is open in another tab. Close it first, or choose another name.</source>
        <translation>Nicht gespeichert: „{file}“ ist in einem anderen Tab geöffnet. Schließen Sie ihn zuerst oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Vom Datenträger neu laden</translation>
    </message>
    <message>
        <source>Reload “{title}”?</source>
        <translation>„{title}“ neu laden?</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Your unsaved changes will be lost.</source>
        <translation>Ihre nicht gespeicherten Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Your changes are still here.</source>
        <translation>Ihre Änderungen sind noch da.</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landkarte</translation>
    </message>
    <message>
        <source>BPMN process</source>
        <translation>BPMN-Prozess</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Änderungen an „{title}“ speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Changes that are not saved are lost.</source>
        <translation>Nicht gespeicherte Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>{count} documents have unsaved changes.</source>
        <translation>{count} Dokumente enthalten nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Alle verwerfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close the findings</source>
        <translation>Befunde schließen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} Befunde</translation>
    </message>
    <message>
        <source>Make handbook</source>
        <translation>Handbuch erstellen</translation>
    </message>
    <message>
        <source>All processes ({count})</source>
        <translation>Alle Prozesse ({count})</translation>
    </message>
    <message>
        <source>Released processes ({count})</source>
        <translation>Freigegebene Prozesse ({count})</translation>
    </message>
    <message>
        <source>Only “{name}”</source>
        <translation>Nur „{name}“</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>Open in the &amp;PDF program afterwards</source>
        <translation>Danach im &amp;PDF-Programm öffnen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>The handbook has {count} pages: {file}</source>
        <translation>Das Handbuch hat {count} Seiten: {file}</translation>
    </message>
    <message>
        <source>Making the handbook of {name}</source>
        <translation>Handbuch von {name} erstellen</translation>
    </message>
    <message>
        <source>Save your changes before the handbook is made?</source>
        <translation>Änderungen speichern, bevor das Handbuch erstellt wird?</translation>
    </message>
    <message>
        <source>Without the changes</source>
        <translation>Ohne die Änderungen</translation>
    </message>
    <message>
        <source>Handbook {library}</source>
        <translation>Handbuch {library}</translation>
    </message>
    <message>
        <source>Handbooks</source>
        <translation>Handbücher</translation>
    </message>
    <message>
        <source>No handbook has been made on this computer yet.</source>
        <translation>Auf diesem Rechner wurde noch kein Handbuch erstellt.</translation>
    </message>
    <message>
        <source>Save title page</source>
        <translation>Titelseite speichern</translation>
    </message>
    <message>
        <source>Make handbook…</source>
        <translation>Handbuch erstellen…</translation>
    </message>
    <message>
        <source>Made lately</source>
        <translation>Zuletzt erstellt</translation>
    </message>
    <message>
        <source>Title page</source>
        <translation>Titelseite</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was wurde geändert</translation>
    </message>
    <message>
        <source>{label} *</source>
        <translation>{label} *</translation>
    </message>
    <message>
        <source>Should be filled in</source>
        <translation>Sollte ausgefüllt sein</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>{count} elements selected</source>
        <translation>{count} Elemente gewählt</translation>
    </message>
    <message>
        <source>Select one to see what is said about it.</source>
        <translation>Wählen Sie eines, um seine Eigenschaften zu sehen.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>Open a process to see what is said about it.</source>
        <translation>Öffnen Sie einen Prozess, um seine Eigenschaften zu sehen.</translation>
    </message>
    <message>
        <source>{count} processes, {drawn} with a diagram</source>
        <translation>{count} Prozesse, {drawn} mit Diagramm</translation>
    </message>
    <message>
        <source>Change “{field}”</source>
        <translation>„{field}“ ändern</translation>
    </message>
    <message>
        <source>Linked process</source>
        <translation>Verknüpfter Prozess</translation>
    </message>
    <message>
        <source>{flow} → {target}</source>
        <translation>{flow} → {target}</translation>
    </message>
    <message>
        <source>→ {target}</source>
        <translation>→ {target}</translation>
    </message>
    <message>
        <source>This process has no diagram in the library yet.</source>
        <translation>Dieser Prozess hat in der Bibliothek noch kein Diagramm.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} lesen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technisches</translation>
    </message>
    <message>
        <source>Line break while naming</source>
        <translation>Zeilenumbruch beim Benennen</translation>
    </message>
    <message>
        <source>Next element along the flow</source>
        <translation>Nächstes Element im Ablauf</translation>
    </message>
    <message>
        <source>Previous element along the flow</source>
        <translation>Vorheriges Element im Ablauf</translation>
    </message>
    <message>
        <source>Follow the flow forwards (Alt+Left backwards)</source>
        <translation>Dem Ablauf vorwärts folgen (Alt+Links rückwärts)</translation>
    </message>
    <message>
        <source>Move the selection by 1 (with Shift by 10)</source>
        <translation>Auswahl um 1 verschieben (mit Umschalt um 10)</translation>
    </message>
    <message>
        <source>Scroll by 50 (with Shift by 200)</source>
        <translation>Ansicht um 50 verschieben (mit Umschalt um 200)</translation>
    </message>
    <message>
        <source>Hold to move the view by hand</source>
        <translation>Halten, um die Ansicht mit der Hand zu verschieben</translation>
    </message>
    <message>
        <source>Open the sub-process or called process</source>
        <translation>Teilprozess oder aufgerufenen Prozess öffnen</translation>
    </message>
    <message>
        <source>Give up what is under way</source>
        <translation>Abbrechen, was gerade geschieht</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>On the diagram</source>
        <translation>Im Diagramm</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation>Landkarten</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Search processes …</source>
        <translation>Prozess suchen …</translation>
    </message>
    <message>
        <source>Search processes</source>
        <translation>Prozess suchen</translation>
    </message>
    <message>
        <source>No process has this in its name or number.</source>
        <translation>Kein Prozess enthält das im Namen oder in der Nummer.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>No diagram yet</source>
        <translation>Noch kein Diagramm</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Recently &amp;used</source>
        <translation>&amp;Zuletzt verwendet</translation>
    </message>
    <message>
        <source>New process</source>
        <translation>Neuer Prozess</translation>
    </message>
    <message>
        <source>For instance: Issue identity card</source>
        <translation>Zum Beispiel: Personalausweis ausstellen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>{library} › {folder}</source>
        <translation>{library} › {folder}</translation>
    </message>
    <message>
        <source>Nowhere yet, choose when saving</source>
        <translation>Noch nirgends, beim Speichern wählen</translation>
    </message>
    <message>
        <source>&amp;Stored in</source>
        <translation>&amp;Ablage</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>For instance: Town of Musterstadt</source>
        <translation>Zum Beispiel: Stadt Musterstadt</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Makes the folder {folder}</source>
        <translation>Legt den Ordner {folder} an</translation>
    </message>
    <message>
        <source>The library becomes a folder of its own.</source>
        <translation>Die Bibliothek wird ein eigener Ordner.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>“{file}” was not opened: {reason}.</source>
        <translation>„{file}“ wurde nicht geöffnet: {reason}.</translation>
    </message>
    <message>
        <source>Propose a drawing</source>
        <translation>Zeichnung vorschlagen</translation>
    </message>
    <message>
        <source>The landscape cannot be opened.</source>
        <translation>Die Landkarte lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This library has no landscape. Its processes are in the list.</source>
        <translation>Diese Bibliothek hat keine Landkarte. Ihre Prozesse stehen in der Liste.</translation>
    </message>
    <message>
        <source>“{file}” was not shown: {reason}. It may be damaged or protected.</source>
        <translation>„{file}“ wurde nicht angezeigt: {reason}. Die Datei ist vielleicht beschädigt oder geschützt.</translation>
    </message>
    <message>
        <source>No process is linked here yet.</source>
        <translation>Hier ist noch kein Prozess verknüpft.</translation>
    </message>
    <message>
        <source>The process “{id}” is not in the open library. Open the library it belongs to.</source>
        <translation>Der Prozess „{id}“ ist nicht in der geöffneten Bibliothek. Öffnen Sie die Bibliothek, zu der er gehört.</translation>
    </message>
    <message>
        <source>“{name}” stands on the landscape, but has no diagram yet.</source>
        <translation>„{name}“ steht auf der Landkarte, hat aber noch kein Diagramm.</translation>
    </message>
    <message>
        <source>The file of “{title}” has been moved or deleted. Saving writes it anew.</source>
        <translation>Die Datei von „{title}“ wurde verschoben oder gelöscht. Beim Speichern wird sie neu geschrieben.</translation>
    </message>
    <message>
        <source>“{title}” has been changed on disk by someone else.</source>
        <translation>„{title}“ wurde von jemand anderem auf dem Datenträger geändert.</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>● Unsaved changes</source>
        <translation>● Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 Prozess</translation>
    </message>
    <message>
        <source>{count} processes · {released} released</source>
        <translation>{count} Prozesse · {released} freigegeben</translation>
    </message>
    <message>
        <source>Open with the PDF program</source>
        <translation>Im PDF-Programm öffnen</translation>
    </message>
    <message>
        <source>Pages of {file}</source>
        <translation>Seiten von {file}</translation>
    </message>
    <message>
        <source>The picture was not made: it would be {width} × {height} pixels. Choose a lower resolution, or export as SVG or PDF.</source>
        <translation>Das Bild wurde nicht erstellt: Es hätte {width} × {height} Bildpunkte. Wählen Sie eine geringere Auflösung oder exportieren Sie als SVG oder PDF.</translation>
    </message>
    <message>
        <source>The print version is shown here.</source>
        <translation>Die Druckfassung wird hier angezeigt.</translation>
    </message>
    <message>
        <source>Preparing {name} for print</source>
        <translation>{name} für den Druck vorbereiten</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Federführende Stelle</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>There are no processes in this library yet. “New process” makes the first.</source>
        <translation>In dieser Bibliothek gibt es noch keine Prozesse. „Neuer Prozess“ legt den ersten an.</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Nicht zu öffnen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Cancel: {task}</source>
        <translation>Abbrechen: {task}</translation>
    </message>
    <message>
        <source>Is being cancelled …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Show the &amp;grid on diagrams and align with it</source>
        <translation>&amp;Raster in Diagrammen zeigen und daran ausrichten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>A folder with processes, catalogues and landscapes</source>
        <translation>Ein Ordner mit Prozessen, Katalogen und Landkarten</translation>
    </message>
    <message>
        <source>A single BPMN process or landscape</source>
        <translation>Ein einzelner BPMN-Prozess oder eine Landkarte</translation>
    </message>
    <message>
        <source>Processes of a made-up town, to try things out</source>
        <translation>Prozesse einer erfundenen Stadt zum Ausprobieren</translation>
    </message>
    <message>
        <source>What would you like to open?</source>
        <translation>Was möchten Sie öffnen?</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>1 element selected</source>
        <translation>1 Element gewählt</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Befunde zeigen</translation>
    </message>
    <message>
        <source>Zoom in per cent</source>
        <translation>Vergrößerung in Prozent</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Open tabs</source>
        <translation>Offene Tabs</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>{title}, unsaved changes</source>
        <translation>{title}, nicht gespeichert</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>{title} schließen</translation>
    </message>
    <message>
        <source>Opening library {name}</source>
        <translation>Bibliothek {name} öffnen</translation>
    </message>
    <message>
        <source>Reading library {name}</source>
        <translation>Bibliothek {name} lesen</translation>
    </message>
    <message>
        <source>“{file}” does not say where anything is drawn; this drawing is a proposal. It becomes part of the file when you save a change.</source>
        <translation>„{file}“ sagt nicht, wo etwas gezeichnet ist; diese Zeichnung ist ein Vorschlag. Sie wird Teil der Datei, sobald Sie eine Änderung speichern.</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Reading the landscape</source>
        <translation>Landkarte lesen</translation>
    </message>
    <message>
        <source>“{file}” is there already. Replace it?</source>
        <translation>„{file}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>What is in the file now will be lost.</source>
        <translation>Was jetzt in der Datei steht, geht verloren.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
</context>
</TS>
