<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>“{option}” is not used rightly.</source>
        <translation>„{option}“ ist nicht richtig verwendet.</translation>
    </message>
    <message>
        <source>“{argument}” is not understood.</source>
        <translation>„{argument}“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The language “{language}” is not known; known are de and en.</source>
        <translation>Die Sprache „{language}“ ist nicht bekannt; bekannt sind de und en.</translation>
    </message>
    <message>
        <source>{problem} The option --help shows what is possible.</source>
        <translation>{problem} Die Option --help zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Processes of an administration: landscape, swimlane diagrams, register, handbook. Without a command the window opens.</source>
        <translation>Prozesse einer Verwaltung: Landkarte, Schwimmbahndiagramme, Register, Handbuch. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>a library (folder) or files to open in the window</source>
        <translation>eine Bibliothek (Ordner) oder Dateien, die im Fenster geöffnet werden</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version anzeigen</translation>
    </message>
    <message>
        <source>language of this output (otherwise that of the system)</source>
        <translation>Sprache dieser Ausgabe (sonst die des Systems)</translation>
    </message>
    <message>
        <source>Commands without a window: {commands}. “workbench COMMAND --help” tells more.</source>
        <translation>Befehle ohne Fenster: {commands}. „workbench BEFEHL --help“ sagt mehr.</translation>
    </message>
    <message>
        <source>Writes the process handbook of a library as an accessible PDF.</source>
        <translation>Schreibt das Prozesshandbuch einer Bibliothek als barrierefreies PDF.</translation>
    </message>
    <message>
        <source>the folder of the library</source>
        <translation>der Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>language of the handbook (otherwise that of the library)</source>
        <translation>Sprache des Handbuchs (sonst die der Bibliothek)</translation>
    </message>
    <message>
        <source>Writes a diagram or landscape as a picture, or a process anew as BPMN.</source>
        <translation>Schreibt ein Diagramm oder eine Landkarte als Bild oder einen Prozess neu als BPMN.</translation>
    </message>
    <message>
        <source>a process (.bpmn) or landscape (.json)</source>
        <translation>ein Prozess (.bpmn) oder eine Landkarte (.json)</translation>
    </message>
    <message>
        <source>the file to write; it ends in .svg, .png, .jpg, .pdf, .html or .bpmn (otherwise an SVG file beside FILE). What an HTML page leads to is put into a folder beside it</source>
        <translation>die Datei, die geschrieben wird; sie endet auf .svg, .png, .jpg, .pdf, .html oder .bpmn (sonst eine SVG-Datei neben FILE). Wohin eine HTML-Seite führt, liegt in einem Ordner daneben</translation>
    </message>
    <message>
        <source>which sheet of a file with several (otherwise the first)</source>
        <translation>welches Blatt einer Datei mit mehreren (sonst das erste)</translation>
    </message>
    <message>
        <source>PNG only: pixels per unit of the diagram (otherwise 2)</source>
        <translation>nur PNG: Bildpunkte je Einheit des Diagramms (sonst 2)</translation>
    </message>
    <message>
        <source>Reads files, folders or libraries and lists what is wrong or unusual in them.</source>
        <translation>Liest Dateien, Ordner oder Bibliotheken und listet auf, was darin falsch oder ungewöhnlich ist.</translation>
    </message>
    <message>
        <source>a file, folder or library</source>
        <translation>eine Datei, ein Ordner oder eine Bibliothek</translation>
    </message>
    <message>
        <source>how to list it</source>
        <translation>Form der Liste</translation>
    </message>
    <message>
        <source>“{file}”: {reason}.</source>
        <translation>„{file}“: {reason}.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have ({error}). Please report it; with WORKBENCH_DEBUG=1 in the environment the details are shown.</source>
        <translation>Es ist ein Fehler aufgetreten, der nicht vorkommen sollte ({error}). Bitte melden Sie ihn; mit WORKBENCH_DEBUG=1 in der Umgebung werden die Einzelheiten angezeigt.</translation>
    </message>
    <message>
        <source>The window system Qt could not be loaded ({error}). Start the program once with “python3 packaging/run.py”, which says what is missing and installs it.</source>
        <translation>Das Fenstersystem Qt konnte nicht geladen werden ({error}). Starten Sie das Programm einmal mit „python3 packaging/run.py“; es sagt, was fehlt, und installiert es.</translation>
    </message>
    <message>
        <source>Name the library whose handbook is wanted.</source>
        <translation>Nennen Sie die Bibliothek, deren Handbuch gewünscht ist.</translation>
    </message>
    <message>
        <source>Name the file to write: -o handbook.pdf.</source>
        <translation>Nennen Sie die Datei, die geschrieben werden soll: -o handbuch.pdf.</translation>
    </message>
    <message>
        <source>“{folder}” is no library, and no processes are in it.</source>
        <translation>„{folder}“ ist keine Bibliothek und enthält keine Prozesse.</translation>
    </message>
    <message>
        <source>Written: “{file}”, {count} page.</source>
        <translation>Geschrieben: „{file}“, {count} Seite.</translation>
    </message>
    <message>
        <source>Written: “{file}”, {count} pages.</source>
        <translation>Geschrieben: „{file}“, {count} Seiten.</translation>
    </message>
    <message>
        <source>Name the file to export.</source>
        <translation>Nennen Sie die Datei, die exportiert werden soll.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the name must end in .pdf.</source>
        <translation>„{file}“ wurde nicht geschrieben: Der Name muss auf .pdf enden.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the name must end in .svg, .png, .jpg, .pdf, .html or .bpmn.</source>
        <translation>„{file}“ wurde nicht geschrieben: Der Name muss auf .svg, .png, .jpg, .pdf, .html oder .bpmn enden.</translation>
    </message>
    <message>
        <source>“{file}” is a landscape; only a process can be BPMN.</source>
        <translation>„{file}“ ist eine Landkarte; nur ein Prozess kann BPMN sein.</translation>
    </message>
    <message>
        <source>Written: “{file}”.</source>
        <translation>Geschrieben: „{file}“.</translation>
    </message>
    <message>
        <source>The scale “{given}” is no number from 0.05 to 50.</source>
        <translation>Der Maßstab „{given}“ ist keine Zahl von 0.05 bis 50.</translation>
    </message>
    <message>
        <source>“{file}” has nothing that can be drawn.</source>
        <translation>„{file}“ enthält nichts, was sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>“{file}” has no sheet “{name}”. It has: {sheets}.</source>
        <translation>„{file}“ hat kein Blatt „{name}“. Vorhanden: {sheets}.</translation>
    </message>
    <message>
        <source>Name what to check: files, folders or libraries.</source>
        <translation>Nennen Sie, was geprüft werden soll: Dateien, Ordner oder Bibliotheken.</translation>
    </message>
    <message>
        <source>The format “{format}” is not known; known are text and json.</source>
        <translation>Das Format „{format}“ ist nicht bekannt; bekannt sind text und json.</translation>
    </message>
    <message>
        <source>{count} finding in {files}.</source>
        <translation>{count} Befund in {files}.</translation>
    </message>
    <message>
        <source>{count} findings in {files}.</source>
        <translation>{count} Befunde in {files}.</translation>
    </message>
    <message>
        <source>{count} file</source>
        <translation>{count} Datei</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>“{file}” is a folder; name a file in it.</source>
        <translation>„{file}“ ist ein Ordner; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>“{file}” was not written: there is no folder “{folder}”.</source>
        <translation>„{file}“ wurde nicht geschrieben: Den Ordner „{folder}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{file}” would be written over itself. Name another file.</source>
        <translation>„{file}“ würde sich selbst überschreiben. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The window was not opened: there is no screen. Start it in a desktop session, or use a command that needs no window (see --help).</source>
        <translation>Das Fenster wurde nicht geöffnet: Es ist kein Bildschirm da. Starten Sie es in einer Desktop-Sitzung oder nehmen Sie einen Befehl, der kein Fenster braucht (siehe --help).</translation>
    </message>
</context>
</TS>
