<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Not copied: only flows are selected. Select what they join as well.</source>
        <translation>Nicht kopiert: Es sind nur Flüsse ausgewählt. Auch auswählen, was sie verbinden.</translation>
    </message>
    <message>
        <source>Not copied: this event only makes sense on its activity. Select the activity as well.</source>
        <translation>Nicht kopiert: Dieses Ereignis ergibt nur an seiner Aktivität einen Sinn. Auch die Aktivität auswählen.</translation>
    </message>
    <message>
        <source>Not pasted: there is nothing in it that could be drawn.</source>
        <translation>Nicht eingefügt: Darin ist nichts, was gezeichnet werden könnte.</translation>
    </message>
    <message>
        <source>Not pasted: a pool does not stand beside steps that are in none. Put a pool around them first.</source>
        <translation>Nicht eingefügt: Ein Pool steht nicht neben Schritten, die in keinem Pool liegen. Zuerst einen Pool um sie legen.</translation>
    </message>
    <message>
        <source>Not pasted: a lane divides a pool. Point at a pool, then paste again.</source>
        <translation>Nicht eingefügt: Eine Lane teilt einen Pool. Auf einen Pool zeigen und noch einmal einfügen.</translation>
    </message>
    <message>
        <source>Not pasted: the lanes run in another direction than those of this pool. Turn the pool, or paste into another one.</source>
        <translation>Nicht eingefügt: Die Lanes verlaufen anders als die dieses Pools. Den Pool drehen oder in einen anderen einfügen.</translation>
    </message>
    <message>
        <source>Not pasted: the pool has steps but no lanes. Divide it into lanes first, then paste.</source>
        <translation>Nicht eingefügt: Der Pool hat Schritte, aber keine Lanes. Ihn zuerst in Lanes teilen, dann einfügen.</translation>
    </message>
    <message>
        <source>Not pasted: the clipboard holds no BPMN. {reason}</source>
        <translation>Nicht eingefügt: Die Zwischenablage enthält kein BPMN. {reason}</translation>
    </message>
    <message>
        <source>Not pasted: the BPMN text on the clipboard has nothing that can be drawn. Copy some elements of a diagram.</source>
        <translation>Nicht eingefügt: Der BPMN-Text in der Zwischenablage enthält nichts, was gezeichnet werden kann. Elemente eines Diagramms kopieren.</translation>
    </message>
    <message>
        <source>Not pasted: the clipboard is empty, or holds no text.</source>
        <translation>Nicht eingefügt: Die Zwischenablage ist leer oder enthält keinen Text.</translation>
    </message>
    <message>
        <source>Not pasted: the clipboard holds text, but no BPMN. Copy elements of a diagram, or open a name to paste into it.</source>
        <translation>Nicht eingefügt: Die Zwischenablage enthält Text, aber kein BPMN. Elemente eines Diagramms kopieren, oder zum Einfügen in einen Namen diesen öffnen.</translation>
    </message>
    <message>
        <source>No picture was made, for nothing is selected.</source>
        <translation>Kein Bild erstellt, denn es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>No picture was made, for the sheet is empty.</source>
        <translation>Kein Bild erstellt, denn das Blatt ist leer.</translation>
    </message>
    <message>
        <source>No picture was copied: it would be too large to be read. Select a part of the diagram, or export it.</source>
        <translation>Kein Bild kopiert: Es wäre zu groß, um lesbar zu sein. Einen Teil des Diagramms auswählen oder es exportieren.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>clipboard BPMN XML</source>
        <translation>Zwischenablage BPMN XML</translation>
    </message>
    <message>
        <source>clipboard insert BPMN XML</source>
        <translation>Zwischenablage BPMN XML</translation>
    </message>
    <message>
        <source>copy twice</source>
        <translation>verdoppeln kopieren</translation>
    </message>
    <message>
        <source>image screenshot clipboard PNG SVG</source>
        <translation>Bildschirmfoto Zwischenablage PNG SVG Grafik</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste {count} elements</source>
        <translation>{count} Elemente einfügen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Cut {count} elements</source>
        <translation>{count} Elemente ausschneiden</translation>
    </message>
    <message>
        <source>Pasted was the first diagram of the text; it holds another one. To see it, open the text as a file.</source>
        <translation>Eingefügt wurde das erste Diagramm des Textes; er enthält noch eines. Um es zu sehen, den Text als Datei öffnen.</translation>
    </message>
    <message>
        <source>Pasted was the first diagram of the text; it holds {count} others. To see them, open the text as a file.</source>
        <translation>Eingefügt wurde das erste Diagramm des Textes; er enthält {count} weitere. Um sie zu sehen, den Text als Datei öffnen.</translation>
    </message>
</context>
</TS>
