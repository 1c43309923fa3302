import type { ColumnName } from './columns';

/** Definitions as Community Sites have them, under their own ids, so that classic code finds what it expects; and ours. For the set-up only: readers never need them. */
export const columnXml: Readonly<Partial<Record<ColumnName, string>>> = {
  IsQuestion: '<Field ID="{7AEAD996-F9F9-4682-9E0E-F5634AB352C8}" Name="IsQuestion" StaticName="IsQuestion" SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="_Hidden" Type="Boolean" DisplayName="Question"><Default>0</Default></Field>',
  BestAnswerId: '<Field ID="{A8B93FBA-7396-443D-9884-EE332CAA4560}" Name="BestAnswerId" StaticName="BestAnswerId" SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="_Hidden" Type="Integer" DisplayName="Best Response Id" ReadOnly="TRUE" />',
  LastReplyBy: '<Field ID="{7F15088C-1448-41C7-A125-18A3A90CE543}" Name="LastReplyBy" StaticName="LastReplyBy" SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="_Hidden" Type="User" List="UserInfo" DisplayName="Last Reply By" ReadOnly="TRUE" />',
  KnowhowOutcome: '<Field ID="{5D0B7C1E-3A86-4C40-9A5B-2F1B6D8E4A71}" Name="KnowhowOutcome" StaticName="KnowhowOutcome" Group="Knowhow" Type="Text" MaxLength="20" DisplayName="Outcome" Description="solved, partly or notYet, said by the asker" />',
  KnowhowClientKey: '<Field ID="{B1C0A6F4-7E0D-4E0B-8B55-0C4C7B1D9E32}" Name="KnowhowClientKey" StaticName="KnowhowClientKey" Group="Knowhow" Type="Text" MaxLength="64" DisplayName="Knowhow key" Description="Keeps a post from being stored twice" Hidden="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
  KnowhowAskedPeople: '<Field ID="{E4A7C2D9-1B35-4F68-8C0A-6D93B7F52E14}" Name="KnowhowAskedPeople" StaticName="KnowhowAskedPeople" Group="Knowhow" Type="UserMulti" Mult="TRUE" List="UserInfo" UserSelectionMode="0" DisplayName="Asked people" Description="Whom a question was put to" Hidden="TRUE" />',
  KnowhowOriginalAuthor: '<Field ID="{3C9E1D57-8B42-4F0A-A6D3-71E5F0B98C26}" Name="KnowhowOriginalAuthor" StaticName="KnowhowOriginalAuthor" Group="Knowhow" Type="User" List="UserInfo" UserSelectionMode="0" DisplayName="Original author" Description="Whose answer an entry was made of" Indexed="TRUE" />',
  KnowhowOriginal: '<Field ID="{96F4B0A8-2D7C-4E13-B5E9-0A8D6C371F5B}" Name="KnowhowOriginal" StaticName="KnowhowOriginal" Group="Knowhow" Type="Note" NumLines="2" RichText="FALSE" DisplayName="Original answer" Description="Where the answer is that an entry was made of" Hidden="TRUE" />'
};
