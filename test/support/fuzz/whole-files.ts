// Files that are whole, for those that break them.
export const XML_RETURN = `<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
<CHILD><HEADER><CHILDID>C1</CHILDID><UPN>UN1</UPN><SEX>M</SEX><DOB>02/09/2014</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC>
<AREVIEW><REVIEW>01/05/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AMISSING><MISSING>M</MISSING><MIS_START>03/06/2025</MIS_START><MIS_END>04/06/2025</MIS_END></AMISSING></HEADER>
<EPISODE><DECOM>07/04/2025</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
<DEC>09/09/2025</DEC><REC>X1</REC></EPISODE>
<EPISODE><DECOM>09/09/2025</DECOM><RNE>P</RNE><LS>V2</LS><CIN>N1</CIN><PL>K2</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>
</CHILD>
<CHILD><HEADER><CHILDID>C2</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>11/12/2010</DOB><ETHNIC>MWBC</ETHNIC></HEADER>
<EPISODE><DECOM>01/02/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>
</CHILD>
</EXPSSDA903>
`

export const ANNEX_ROWS: readonly (readonly string[])[] = [
  [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Date Started to be Looked After',
    "Child's Category of Need",
    'Start date of current legal status',
    'Child’s Legal Status',
    'Date of Latest Statutory Review',
    'Date of Last IRO Visit / Contact to the Child',
    'Date Ceased to be Looked After',
    'Reason Ceased to be Looked After',
    'Start Date of Most Recent Placement',
    'Placement Type',
  ],
  [
    'p-1',
    'b) Female',
    'MWBC',
    '41884',
    '07/04/2025',
    'N1',
    '2025-06-01',
    'C2',
    '45900',
    '',
    '',
    '',
    '2026-01-05',
    'U4',
  ],
  [
    'p-2',
    'a) Male',
    'WBRI',
    '02/09/2014',
    '07/04/2025',
    'N1',
    '07/04/2025',
    'V2',
    '',
    '',
    '',
    '',
    '07/04/2025',
    'K2',
  ],
]
