import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

export default class AskQuestionWebPart extends BaseClientSideWebPart<Record<string, unknown>> {
  public render(): void {
    this.domElement.textContent = `Board on ${this.context.pageContext.web.title}`;
  }
}
