<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Responsible unit</source>
        <translation>Zuständige Stelle</translation>
    </message>
    <message>
        <source>“{element}” is drawn twice on the same sheet.</source>
        <translation>„{element}“ ist auf demselben Blatt zweimal gezeichnet.</translation>
    </message>
    <message>
        <source>A drawn symbol does not say what it stands for; it is shown as a box.</source>
        <translation>Ein gezeichnetes Symbol sagt nicht, wofür es steht; es wird als Kasten gezeigt.</translation>
    </message>
    <message>
        <source>A symbol is drawn for “{id}”, which does not exist; it is shown as a box.</source>
        <translation>Für „{id}“ ist ein Symbol gezeichnet, aber es gibt dieses Element nicht; es wird als Kasten gezeigt.</translation>
    </message>
    <message>
        <source>A line is drawn for “{id}”, which does not exist.</source>
        <translation>Für „{id}“ ist eine Linie gezeichnet, aber es gibt diesen Fluss nicht.</translation>
    </message>
    <message>
        <source>Place or size of the label of “{element}” is missing or out of bounds.</source>
        <translation>Ort oder Größe der Beschriftung von „{element}“ fehlt oder ist unbrauchbar.</translation>
    </message>
    <message>
        <source>“{element}” is in the process but not in the drawing.</source>
        <translation>„{element}“ steht im Prozess, aber nicht in der Zeichnung.</translation>
    </message>
    <message>
        <source>{count} elements are in the process but not in the drawing, for example “{element}”.</source>
        <translation>{count} Elemente stehen im Prozess, aber nicht in der Zeichnung, zum Beispiel „{element}“.</translation>
    </message>
    <message>
        <source>The file holds no drawing, only the process; a layout is proposed. It is written to the file when you save a change.</source>
        <translation>Die Datei enthält keine Zeichnung, nur den Prozess; eine Anordnung wird vorgeschlagen. In die Datei kommt sie erst, wenn Sie eine Änderung speichern.</translation>
    </message>
    <message>
        <source>A drawn line does not say which flow it stands for.</source>
        <translation>Eine gezeichnete Linie sagt nicht, für welchen Fluss sie steht.</translation>
    </message>
    <message>
        <source>“{element}” is drawn without place and size.</source>
        <translation>„{element}“ ist ohne Ort und Größe gezeichnet.</translation>
    </message>
    <message>
        <source>Place or size of “{element}” is missing or out of bounds; what is missing was assumed.</source>
        <translation>Ort oder Größe von „{element}“ fehlt oder ist unbrauchbar; was fehlt, wurde angenommen.</translation>
    </message>
    <message>
        <source>Some points of the line “{element}” are no places on a sheet; they were left out.</source>
        <translation>Einige Punkte der Linie „{element}“ sind keine Orte auf einem Blatt; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>The line “{element}” has fewer than two points.</source>
        <translation>Die Linie „{element}“ hat weniger als zwei Punkte.</translation>
    </message>
    <message>
        <source>“{element}” is drawn in the lane “{lane}”, but listed in none.</source>
        <translation>„{element}“ ist in der Lane „{lane}“ gezeichnet, aber in keiner Lane eingetragen.</translation>
    </message>
    <message>
        <source>The file says that it is in the encoding “{encoding}”, but it is not; it was read as Western European (Windows-1252). Please check the umlauts; it is saved as UTF-8.</source>
        <translation>Die Datei gibt die Zeichenkodierung „{encoding}“ an, ist aber anders kodiert; sie wurde als Westeuropäisch (Windows-1252) gelesen. Bitte prüfen Sie die Umlaute; gespeichert wird als UTF-8.</translation>
    </message>
    <message>
        <source>Line {line} holds characters that do not fit the encoding “{encoding}” of the file; it is damaged, or its encoding is given wrongly.</source>
        <translation>Zeile {line} enthält Zeichen, die nicht zur Zeichenkodierung „{encoding}“ der Datei passen; sie ist beschädigt, oder ihre Kodierung ist falsch angegeben.</translation>
    </message>
    <message>
        <source>The file says that it is in the encoding “{encoding}”, but it is not; it was read as UTF-8, and says so when it is saved.</source>
        <translation>Die Datei gibt die Zeichenkodierung „{encoding}“ an, ist aber anders kodiert; sie wurde als UTF-8 gelesen und wird so gespeichert.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML: line {line}, {place}.</source>
        <translation>Die Datei ist kein wohlgeformtes XML: Zeile {line}, {place}.</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>Spalte {column}</translation>
    </message>
    <message>
        <source>The file ends in the middle of an element (line {line}), as after an interrupted copy. Fetch the file again, or open an older version of it.</source>
        <translation>Die Datei endet mitten in einem Element (Zeile {line}), wie nach einem abgebrochenen Kopieren. Holen Sie die Datei noch einmal, oder öffnen Sie einen älteren Stand.</translation>
    </message>
    <message>
        <source>In line {line} an element ends that is not the one that was begun; the file is damaged.</source>
        <translation>In Zeile {line} endet ein anderes Element als das begonnene; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>In line {line} an element has an attribute twice.</source>
        <translation>In Zeile {line} hat ein Element dasselbe Attribut zweimal.</translation>
    </message>
    <message>
        <source>After the end of the process there is more in line {line}; perhaps two files were joined.</source>
        <translation>Nach dem Ende der Prozessdaten folgt in Zeile {line} noch etwas; vielleicht wurden zwei Dateien aneinandergehängt.</translation>
    </message>
    <message>
        <source>Line {line} uses a namespace prefix that is declared nowhere.</source>
        <translation>Zeile {line} verwendet ein Namensraum-Präfix, das nirgends erklärt ist.</translation>
    </message>
    <message>
        <source>Line {line} holds a control character that XML does not allow; remove it with a text editor.</source>
        <translation>Zeile {line} enthält ein Steuerzeichen, das in XML nicht erlaubt ist; entfernen Sie es mit einem Texteditor.</translation>
    </message>
    <message>
        <source>Line {line} uses an abbreviation (XML entity) that is declared nowhere.</source>
        <translation>Zeile {line} verwendet eine Abkürzung (XML-Entity), die nirgends erklärt ist.</translation>
    </message>
    <message>
        <source>The XML declaration of line {line} is not at the beginning of the file.</source>
        <translation>Die XML-Deklaration in Zeile {line} steht nicht am Anfang der Datei.</translation>
    </message>
    <message>
        <source>The file begins with blanks before the XML declaration, which most programs refuse; they are left out when it is saved after a change.</source>
        <translation>Vor der XML-Deklaration stehen Leerzeichen oder Leerzeilen, was die meisten Programme ablehnen; beim Speichern nach einer Änderung werden sie weggelassen.</translation>
    </message>
    <message>
        <source>The file “{path}” may not be read by you.</source>
        <translation>Die Datei „{path}“ dürfen Sie nicht lesen.</translation>
    </message>
    <message>
        <source>The file “{path}” could not be read: {reason}</source>
        <translation>Die Datei „{path}“ konnte nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>Die Datei „{path}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a file.</source>
        <translation>„{path}“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The file declares or uses abbreviations of its own (XML entities). They could fill the memory or read files of this computer, so the file was not opened; replace them by their text.</source>
        <translation>Die Datei verwendet eigene Abkürzungen (XML-Entities). Damit ließe sich der Speicher füllen oder eine Datei dieses Rechners lesen; deshalb wurde sie nicht geöffnet. Ersetzen Sie die Abkürzungen durch ihren Text.</translation>
    </message>
    <message>
        <source>BPMN 2.0 knows no element “{element}”; it is kept, and drawn as a box.</source>
        <translation>BPMN 2.0 kennt kein Element „{element}“; es bleibt erhalten und wird als Kasten gezeichnet.</translation>
    </message>
    <message>
        <source>The file names a document type of its own at “{address}”; nothing was fetched from there.</source>
        <translation>Die Datei nennt einen eigenen Dokumenttyp unter „{address}“; von dort wurde nichts geladen.</translation>
    </message>
    <message>
        <source>The elements are nested too deeply: line {line} is inside more than {depth} others. No process is like that; the file was not opened.</source>
        <translation>Die Elemente sind zu tief verschachtelt: Zeile {line} liegt in mehr als {depth} anderen. So sieht kein Prozess aus; die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This is an XPDL file (BPMN 1.x), which is another format; save it as BPMN 2.0 in the program it comes from.</source>
        <translation>Dies ist eine XPDL-Datei (BPMN 1.x), ein anderes Format; speichern Sie sie im Herkunftsprogramm als BPMN 2.0.</translation>
    </message>
    <message>
        <source>This is a web page, not a process file; perhaps the download needed a sign-in. Download the file again.</source>
        <translation>Dies ist eine Internetseite, keine Prozessdatei; vielleicht war zum Herunterladen eine Anmeldung nötig. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>This is an office document or a drawing of another program, not a BPMN file.</source>
        <translation>Dies ist ein Office-Dokument oder die Zeichnung eines anderen Programms, keine BPMN-Datei.</translation>
    </message>
    <message>
        <source>This is a picture, not a process file.</source>
        <translation>Dies ist ein Bild, keine Prozessdatei.</translation>
    </message>
    <message>
        <source>This is a compressed archive; unpack it first and open the file inside.</source>
        <translation>Dies ist ein komprimiertes Archiv; entpacken Sie es zuerst und öffnen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>This file is in a draft version of BPMN 2.0, which is not supported; save it as BPMN 2.0 in the program it comes from.</source>
        <translation>Diese Datei folgt einem Entwurf von BPMN 2.0, der nicht unterstützt wird; speichern Sie sie im Herkunftsprogramm als BPMN 2.0.</translation>
    </message>
    <message>
        <source>This is a file of a drawing program: it holds pictures but no process, and cannot be opened as BPMN.</source>
        <translation>Dies ist die Datei eines Zeichenprogramms: Sie enthält Bilder, aber keinen Prozess, und lässt sich nicht als BPMN öffnen.</translation>
    </message>
    <message>
        <source>This XML file is not BPMN 2.0: it begins with “{name}” instead of “definitions”.</source>
        <translation>Diese XML-Datei ist kein BPMN 2.0: Sie beginnt mit „{name}“ statt mit „definitions“.</translation>
    </message>
    <message>
        <source>This is a decision model (DMN), not a process.</source>
        <translation>Dies ist ein Entscheidungsmodell (DMN), kein Prozess.</translation>
    </message>
    <message>
        <source>This is a case model (CMMN), not a process.</source>
        <translation>Dies ist ein Fallmodell (CMMN), kein Prozess.</translation>
    </message>
    <message>
        <source>This is a description of a web service (WSDL), no process.</source>
        <translation>Dies ist die Beschreibung eines Webdienstes (WSDL), kein Prozess.</translation>
    </message>
    <message>
        <source>This is an EPC model (EPML), not a BPMN file.</source>
        <translation>Dies ist ein EPK-Modell (EPML), keine BPMN-Datei.</translation>
    </message>
    <message>
        <source>This is an export of a model database (AML), not a BPMN file.</source>
        <translation>Dies ist der Export einer Modelldatenbank (AML), keine BPMN-Datei.</translation>
    </message>
    <message>
        <source>This is a Petri net (PNML), not a BPMN file.</source>
        <translation>Dies ist ein Petrinetz (PNML), keine BPMN-Datei.</translation>
    </message>
    <message>
        <source>This is a UML model (XMI), not a BPMN file.</source>
        <translation>Dies ist ein UML-Modell (XMI), keine BPMN-Datei.</translation>
    </message>
    <message>
        <source>This is a PDF file, not a process file.</source>
        <translation>Dies ist eine PDF-Datei, keine Prozessdatei.</translation>
    </message>
    <message>
        <source>This is a ZIP archive; unpack it first and open the file inside.</source>
        <translation>Dies ist ein ZIP-Archiv; entpacken Sie es zuerst und öffnen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>This is a database, not a process file.</source>
        <translation>Dies ist eine Datenbank, keine Prozessdatei.</translation>
    </message>
    <message>
        <source>This is a program, not a process file.</source>
        <translation>Dies ist ein Programm, keine Prozessdatei.</translation>
    </message>
    <message>
        <source>The file begins with “{name}” instead of “definitions”; it is only a part of a BPMN file.</source>
        <translation>Die Datei beginnt mit „{name}“ statt mit „definitions“; sie ist nur ein Teil einer BPMN-Datei.</translation>
    </message>
    <message>
        <source>The namespace of BPMN 2.0 is missing, so this cannot be told from other XML files; save it again in the program it comes from.</source>
        <translation>Der Namensraum von BPMN 2.0 fehlt, sodass sich die Datei nicht von anderen XML-Dateien unterscheiden lässt; speichern Sie sie im Herkunftsprogramm noch einmal.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file holds nothing but blanks.</source>
        <translation>Die Datei enthält nur Leerzeichen.</translation>
    </message>
    <message>
        <source>This is a JSON file, not a BPMN file.</source>
        <translation>Dies ist eine JSON-Datei, keine BPMN-Datei.</translation>
    </message>
    <message>
        <source>This is not a BPMN file: it does not begin like an XML file.</source>
        <translation>Dies ist keine BPMN-Datei: Sie beginnt nicht wie eine XML-Datei.</translation>
    </message>
    <message>
        <source>“{element}” refers to “{id}”, which does not exist.</source>
        <translation>„{element}“ verweist auf „{id}“, was es nicht gibt.</translation>
    </message>
    <message>
        <source>The sequence flow “{flow}” may not begin or end at “{element}”.</source>
        <translation>Der Sequenzfluss „{flow}“ darf an „{element}“ nicht beginnen oder enden.</translation>
    </message>
    <message>
        <source>The lane “{lane}” lists “{id}”, which does not exist.</source>
        <translation>Die Lane „{lane}“ führt „{id}“ auf, was es nicht gibt.</translation>
    </message>
    <message>
        <source>“{element}” is listed in two lanes, “{one}” and “{other}”; it can only be in one.</source>
        <translation>„{element}“ ist in zwei Lanes eingetragen, „{one}“ und „{other}“; es kann nur in einer sein.</translation>
    </message>
    <message>
        <source>The flow “{flow}” has no end; drag its loose end to where it leads.</source>
        <translation>Der Fluss „{flow}“ hat kein Ziel; ziehen Sie sein loses Ende dorthin, wohin er führt.</translation>
    </message>
    <message>
        <source>The flow “{flow}” begins at “{id}”, which does not exist.</source>
        <translation>Der Fluss „{flow}“ beginnt bei „{id}“, was es nicht gibt.</translation>
    </message>
    <message>
        <source>The flow “{flow}” leads to “{id}”, which does not exist.</source>
        <translation>Der Fluss „{flow}“ führt zu „{id}“, was es nicht gibt.</translation>
    </message>
    <message>
        <source>The sequence flow “{flow}” leads from one pool into another; between pools there are message flows.</source>
        <translation>Der Sequenzfluss „{flow}“ führt aus einem Pool in einen anderen; zwischen Pools gibt es Nachrichtenflüsse.</translation>
    </message>
    <message>
        <source>The message flow “{flow}” stays inside one pool; there a sequence flow is right.</source>
        <translation>Der Nachrichtenfluss „{flow}“ bleibt in einem Pool; dort ist ein Sequenzfluss richtig.</translation>
    </message>
    <message>
        <source>The boundary event “{event}” is attached to nothing.</source>
        <translation>Das angeheftete Ereignis „{event}“ haftet an nichts.</translation>
    </message>
    <message>
        <source>The id “{id}” is no valid XML name; other programs may refuse the file.</source>
        <translation>Die Kennung „{id}“ ist kein gültiger XML-Name; andere Programme könnten die Datei ablehnen.</translation>
    </message>
    <message>
        <source>{count} ids are no valid XML names, for example “{id}”; other programs may refuse the file.</source>
        <translation>{count} Kennungen sind keine gültigen XML-Namen, zum Beispiel „{id}“; andere Programme könnten die Datei ablehnen.</translation>
    </message>
    <message>
        <source>{count} elements share the id “{id}”; references to it mean the first of them.</source>
        <translation>{count} Elemente haben dieselbe Kennung „{id}“; Verweise darauf meinen das erste.</translation>
    </message>
    <message>
        <source>The flow “{flow}” has no beginning; drag its loose end to where it starts.</source>
        <translation>Der Fluss „{flow}“ hat keinen Anfang; ziehen Sie sein loses Ende dorthin, wo er beginnt.</translation>
    </message>
    <message>
        <source>The flow “{flow}” has neither beginning nor end; connect it or delete it.</source>
        <translation>Der Fluss „{flow}“ hat weder Anfang noch Ziel; verbinden oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>The boundary event “{event}” is attached to “{id}”, which does not exist.</source>
        <translation>Das angeheftete Ereignis „{event}“ haftet an „{id}“, was es nicht gibt.</translation>
    </message>
    <message>
        <source>The boundary event “{event}” is attached to “{host}”, which is no activity.</source>
        <translation>Das angeheftete Ereignis „{event}“ haftet an „{host}“, was keine Aktivität ist.</translation>
    </message>
    <message>
        <source>BPMN 2.0 knows no attribute “{attribute}”; it is kept, but means nothing.</source>
        <translation>BPMN 2.0 kennt kein Attribut „{attribute}“; es bleibt erhalten, bedeutet aber nichts.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: {reason}.</source>
        <translation>„{path}“ wurde nicht gespeichert: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the disk is full. Free some space, or save to another place.</source>
        <translation>„{path}“ wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz, oder speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: its folder is not there any more. Save to another place.</source>
        <translation>„{path}“ wurde nicht gespeichert: Den Ordner gibt es nicht mehr. Speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: you may not write there, or another program has the file open. Close it there, or save to another place.</source>
        <translation>„{path}“ wurde nicht gespeichert: Sie dürfen dort nicht schreiben, oder ein anderes Programm hat die Datei geöffnet. Schließen Sie sie dort, oder speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: there is a folder of that name.</source>
        <translation>„{path}“ wurde nicht gespeichert: Es gibt schon einen Ordner mit diesem Namen.</translation>
    </message>
    <message>
        <source>“{path}” is no file, but a device or the like.</source>
        <translation>„{path}“ ist keine Datei, sondern ein Gerät oder Ähnliches.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: what is there is no file, but a device or the like. Save to another place.</source>
        <translation>„{path}“ wurde nicht gespeichert: Dort ist keine Datei, sondern ein Gerät oder Ähnliches. Speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the name with its folders is too long. Choose a shorter one.</source>
        <translation>„{path}“ wurde nicht gespeichert: Der Name ist mit seinen Ordnern zu lang. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the file is write-protected. Remove the protection, or save under another name.</source>
        <translation>„{path}“ wurde nicht gespeichert: Die Datei ist schreibgeschützt. Heben Sie den Schutz auf, oder speichern Sie unter einem anderen Namen.</translation>
    </message>
</context>
</TS>
